package org.openscrutiny.shared.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

import org.openscrutiny.shared.Site;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes what is new of a page as an Atom feed (RFC 4287), in the name of the site.
 */
@Component
public class AtomFeeds {

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private final Site site;

	AtomFeeds(Site site) {
		this.site = site;
	}

	/**
	 * The answer to somebody who asks for a feed.
	 * @param page the page that it is about, such as {@code /decisions}; the feed's own
	 * address is the same with {@code .atom}
	 * @param title what the page is called, without the site
	 * @param entries what is new
	 */
	public ResponseEntity<byte[]> answer(String page, String title, List<Entry> entries) {
		Feed feed = new Feed("atom_1.0");
		feed.setId(this.site.link(page));
		feed.setTitle(title + " – " + this.site.name());
		feed.setAuthors(List.of(author()));
		feed.setAlternateLinks(List.of(link("alternate", page, MediaType.TEXT_HTML_VALUE)));
		feed.setOtherLinks(List.of(link("self", page + ".atom", "application/atom+xml")));
		feed.setUpdated(entries.stream().map(Entry::getUpdated).max(Date::compareTo).orElse(new Date(0)));
		feed.setEntries(new ArrayList<>(entries));
		try {
			return ResponseEntity.ok()
				.contentType(ATOM)
				.body(new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8));
		}
		catch (FeedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Person author() {
		Person author = new Person();
		author.setName(this.site.name());
		return author;
	}

	private Link link(String rel, String path, String type) {
		Link link = new Link();
		link.setRel(rel);
		link.setHref(this.site.link(path));
		link.setType(type);
		return link;
	}

	/**
	 * An entry of a feed.
	 * @param path the address of what it is about
	 * @param mark what tells it from other entries about the same, such as
	 * {@code #time-2}; empty where there is one only
	 * @param updated when it came about, or was changed
	 */
	public Entry entry(String path, String mark, String title, Instant updated, String summary) {
		Entry entry = new Entry();
		entry.setId(this.site.link(path + mark));
		entry.setTitle(title);
		entry.setAlternateLinks(List.of(link("alternate", path, MediaType.TEXT_HTML_VALUE)));
		entry.setUpdated(Date.from(updated));
		Content text = new Content();
		text.setType("text");
		text.setValue(summary);
		entry.setSummary(text);
		return entry;
	}

}
