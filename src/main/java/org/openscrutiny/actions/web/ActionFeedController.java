package org.openscrutiny.actions.web;

import com.rometools.rome.feed.atom.Entry;

import org.openscrutiny.actions.ActionTracker;
import org.openscrutiny.shared.web.AtomFeeds;
import org.openscrutiny.shared.web.PublicPage;
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

	private final ActionTracker tracker;

	private final AtomFeeds feeds;

	ActionFeedController(ActionTracker tracker, AtomFeeds feeds) {
		this.tracker = tracker;
		this.feeds = feeds;
	}

	@GetMapping("/actions.atom")
	ResponseEntity<byte[]> feed() {
		return this.feeds.answer("/actions", "Actions",
				this.tracker.latest(ENTRIES).stream().map(this::entry).toList());
	}

	private Entry entry(ActionTracker.Event event) {
		return this.feeds.entry(event.getHref(), "", "Action " + event.reference() + ": " + event.kind(),
				event.toldAt(), event.wording() + " " + event.kind() + ": " + event.on().inWords() + "."
						+ ((event.text() != null) ? " " + event.text() : ""));
	}

}
