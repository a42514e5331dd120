package org.openscrutiny.decisions.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.atom.Entry;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.DecisionId;
import org.openscrutiny.decisions.DecisionLine;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.decisions.Withholding;
import org.openscrutiny.shared.web.AtomFeeds;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The newest decisions as a feed. Like the page, it tells of a withheld decision that it
 * exists and why it is withheld.
 */
@Controller
@PublicPage
class DecisionFeedController {

	private static final int ENTRIES = 50;

	private final DecisionRegister register;

	private final AtomFeeds feeds;

	private final EnglishText text;

	DecisionFeedController(DecisionRegister register, AtomFeeds feeds, EnglishText text) {
		this.register = register;
		this.feeds = feeds;
		this.text = text;
	}

	@GetMapping("/decisions.atom")
	ResponseEntity<byte[]> feed() {
		Map<DecisionId, Instant> changed = this.register.changedAt();
		List<Entry> entries = this.register.latest(ENTRIES)
			.stream()
			.map((decision) -> entry(decision, changed.getOrDefault(decision.id(), decision.visibleFrom())))
			.toList();
		return this.feeds.answer("/decisions", "Key decisions of the commissioner", entries);
	}

	private Entry entry(DecisionLine decision, Instant updated) {
		Entry entry = this.feeds.entry(decision.getHref(), "",
				"Decision " + decision.printed() + ": " + decision.getHeading(), updated, summary(decision));
		if (decision.publishedAt() != null) {
			entry.setPublished(Date.from(decision.publishedAt()));
		}
		return entry;
	}

	private String summary(DecisionLine decision) {
		String made = "Made on: " + this.text.date(decision.madeOn()) + ". ";
		if (!decision.isWithheld()) {
			return made + ((decision.summary() != null) ? decision.summary() : "");
		}
		Withholding told = decision.withholding();
		return made + "Withheld: " + decision.classification().inWords() + ". Reason: " + orNot(told.reason())
				+ ". Ground: " + orNot(told.ground()) + ". Decided by: " + orNot(told.decidedBy()) + ". Review: "
				+ this.text.date(told.reviewOn()) + ".";
	}

	private static String orNot(@Nullable String text) {
		return (text != null) ? text : "not recorded";
	}

}
