package org.openscrutiny.actions.web;

import java.nio.charset.StandardCharsets;
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

import org.openscrutiny.actions.ActionTracker;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What happened to actions as a feed, an entry for everything that was entered.
 */
@Controller
@PublicPage
class ActionFeedController {

	private static final int ENTRIES = 50;

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private final ActionTracker tracker;

	private final Site site;

	ActionFeedController(ActionTracker tracker, Site site) {
		this.tracker = tracker;
		this.site = site;
	}

	@GetMapping("/actions.atom")
	ResponseEntity<byte[]> feed() throws FeedException {
		List<Entry> entries = this.tracker.latest(ENTRIES).stream().map(this::entry).toList();
		Feed feed = new Feed("atom_1.0");
		feed.setId(this.site.link("/actions"));
		feed.setTitle("Actions – " + this.site.name());
		feed.setAuthors(List.of(author()));
		feed.setAlternateLinks(List.of(link("alternate", "/actions", MediaType.TEXT_HTML_VALUE)));
		feed.setOtherLinks(List.of(link("self", "/actions.atom", "application/atom+xml")));
		feed.setUpdated(entries.stream().map(Entry::getUpdated).max(Date::compareTo).orElse(new Date(0)));
		feed.setEntries(new ArrayList<>(entries));
		return ResponseEntity.ok()
			.contentType(ATOM)
			.body(new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8));
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

	private Entry entry(ActionTracker.Event event) {
		Entry entry = new Entry();
		entry.setId(this.site.link(event.getHref()));
		entry.setTitle("Action " + event.reference() + ": " + event.kind());
		entry.setAlternateLinks(List.of(link("alternate", event.getHref(), MediaType.TEXT_HTML_VALUE)));
		entry.setUpdated(Date.from(event.toldAt()));
		Content summary = new Content();
		summary.setType("text");
		summary.setValue(event.wording() + " " + event.kind() + ": " + event.on().inWords() + "."
				+ ((event.text() != null) ? " " + event.text() : ""));
		entry.setSummary(summary);
		return entry;
	}

}
