package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a workbook element by element, so that its size does not matter.
 */
final class Xml {

	/** No element of a sheet has text as long as this. */
	static final int MOST_CHARACTERS = 1_000_000;

	private Xml() {
	}

	/** What is done at each event. */
	@FunctionalInterface
	interface Visitor {

		void at(XMLStreamReader reader) throws XMLStreamException;

	}

	/**
	 * Reads a part to its end.
	 * @throws org.openscrutiny.shared.RuleBroken if it is no well-formed XML, declares
	 * entities or has a text beyond bounds
	 */
	static void read(Archive archive, String part, Visitor visitor) {
		try (InputStream stream = archive.open(part)) {
			XMLStreamReader reader = factory().createXMLStreamReader(stream);
			int characters = 0;
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Archive.damaged();
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
						characters += reader.getTextLength();
					default -> characters = 0;
				}
				if (characters > MOST_CHARACTERS) {
					throw Archive.tooLarge();
				}
				visitor.at(reader);
			}
			reader.close();
		}
		catch (IOException | XMLStreamException ex) {
			throw Archive.damaged(ex);
		}
	}

	/** The JDK's own parser, whatever else is on the classpath; nothing is fetched. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
