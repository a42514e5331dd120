package org.openscrutiny.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text in the XML of an office document, read as a stream. What was deleted or
 * remarked on stands in the file too, and is left out.
 */
final class OfficeText {

	private static final XMLInputFactory XML = safe();

	private final Set<String> holding;

	private final Set<String> skipped;

	private final Set<String> lines;

	private OfficeText(Set<String> holding, Set<String> skipped, Set<String> lines) {
		this.holding = holding;
		this.skipped = skipped;
		this.lines = lines;
	}

	static OfficeText ofMicrosoft() {
		return new OfficeText(Set.of("t"), Set.of("del", "rPh"), Set.of("p", "si", "is", "br"));
	}

	static OfficeText ofOpenDocument() {
		return new OfficeText(Set.of("p", "h"), Set.of("annotation", "tracked-changes"),
				Set.of("p", "h", "line-break"));
	}

	private static XMLInputFactory safe() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory;
	}

	/**
	 * Copies the text of a part.
	 * @throws TextSink.Full if there is more than anybody would search
	 */
	void copy(InputStream part, TextSink text) throws IOException, XMLStreamException {
		XMLStreamReader xml = XML.createXMLStreamReader(new Bounded(part));
		try {
			int inText = 0;
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					String name = xml.getLocalName();
					if (this.skipped.contains(name)) {
						skip(xml);
					}
					else if (this.holding.contains(name)) {
						inText++;
					}
					else if (name.equals("tab") || name.equals("s") || name.equals("tc")) {
						text.write(' ');
					}
				}
				else if (event == XMLStreamConstants.END_ELEMENT) {
					if (this.holding.contains(xml.getLocalName())) {
						inText--;
					}
					if (this.lines.contains(xml.getLocalName())) {
						text.write('\n');
					}
				}
				else if (inText > 0 && xml.hasText()) {
					text.write(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
				}
			}
		}
		catch (XMLStreamException ex) {
			if (Bounded.isCause(ex)) {
				throw new TextSink.Full();
			}
			throw ex;
		}
		finally {
			xml.close();
		}
	}

	private static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	/**
	 * Ends the reading of a part that is too long, for a parser holds a whole attribute
	 * or remark in memory.
	 */
	private static final class Bounded extends FilterInputStream {

		private static final long LONGEST = 16L * 1024 * 1024;

		private long count;

		Bounded(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			return count(super.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			return count(read, read);
		}

		private int count(int result, int read) throws IOException {
			this.count += Math.max(0, read);
			if (this.count > LONGEST) {
				throw new TooLong();
			}
			return result;
		}

		static boolean isCause(XMLStreamException ex) {
			return ex.getNestedException() instanceof TooLong || ex.getCause() instanceof TooLong;
		}

	}

	private static final class TooLong extends IOException {

	}

}
