package org.openscrutiny.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import org.springframework.web.util.HtmlUtils;

/**
 * What a pack says of itself.
 *
 * @param title the title
 * @param author whose meeting it is for
 * @param subject a sentence about it
 * @param madeAt when it was made
 */
record PackProperties(String title, String author, String subject, Instant madeAt) {

	private static final String LANGUAGE = "en-GB";

	/**
	 * @param accessible whether all that is in it claims to be PDF/UA
	 */
	void writeTo(PDDocument document, boolean accessible) throws IOException {
		PDDocumentInformation information = new PDDocumentInformation();
		information.setTitle(this.title);
		information.setAuthor(this.author);
		information.setSubject(this.subject);
		information.setProducer("OpenScrutiny");
		information.setCreationDate(day());
		information.setModificationDate(day());
		document.setDocumentInformation(information);
		PDDocumentCatalog catalog = document.getDocumentCatalog();
		catalog.setLanguage(LANGUAGE);
		catalog.setPageMode(PageMode.USE_OUTLINES);
		PDMarkInfo marks = new PDMarkInfo();
		marks.setMarked(true);
		catalog.setMarkInfo(marks);
		PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
		preferences.setDisplayDocTitle(true);
		catalog.setViewerPreferences(preferences);
		PDMetadata metadata = new PDMetadata(document);
		metadata.importXMPMetadata(xmp(accessible).getBytes(StandardCharsets.UTF_8));
		catalog.setMetadata(metadata);
	}

	private Calendar day() {
		return GregorianCalendar.from(this.madeAt.atZone(ZoneOffset.UTC));
	}

	private String xmp(boolean accessible) {
		return """
				<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
				<x:xmpmeta xmlns:x="adobe:ns:meta/">
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
				<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
				  xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
				  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
				<dc:format>application/pdf</dc:format>
				<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
				<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
				<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
				<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
				<pdf:Producer>OpenScrutiny</pdf:Producer>
				<xmp:CreateDate>%s</xmp:CreateDate>
				<xmp:ModifyDate>%5$s</xmp:ModifyDate>
				%s</rdf:Description>
				</rdf:RDF>
				</x:xmpmeta>
				<?xpacket end="w"?>""".formatted(escape(this.title), escape(this.author), escape(this.subject),
				LANGUAGE, this.madeAt, accessible ? "<pdfuaid:part>1</pdfuaid:part>\n" : "");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
