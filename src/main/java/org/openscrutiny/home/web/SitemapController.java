package org.openscrutiny.home.web;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.SitemapEntries;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses of all public pages, as sitemaps.org defines it.
 */
@RestController
@PublicPage
class SitemapController {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final List<String> OWN = List.of("/", "/about", "/accessibility", "/privacy", "/cookies");

	private final List<SitemapEntries> entries;

	private final Site site;

	private final Clock clock;

	SitemapController(List<SitemapEntries> entries, Site site, Clock clock) {
		this.entries = entries;
		this.site = site;
		this.clock = clock;
	}

	@GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String sitemap() throws XMLStreamException {
		Instant now = this.clock.instant();
		List<String> paths = Stream
			.concat(OWN.stream(),
					this.entries.stream().flatMap((each) -> each.paths(now)).sorted(Comparator.naturalOrder()))
			.toList();
		StringWriter text = new StringWriter();
		XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
		xml.writeStartDocument();
		xml.writeStartElement("urlset");
		xml.writeDefaultNamespace(NAMESPACE);
		for (String path : paths) {
			xml.writeStartElement("url");
			xml.writeStartElement("loc");
			xml.writeCharacters(this.site.link(path));
			xml.writeEndElement();
			xml.writeEndElement();
		}
		xml.writeEndDocument();
		xml.flush();
		return text.toString();
	}

}
