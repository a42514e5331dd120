package org.openscrutiny.decisions.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.DecisionId;
import org.openscrutiny.decisions.DecisionLine;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.decisions.Withholding;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.MediaType;
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

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	private final DecisionRegister register;

	private final Site site;

	private final EnglishText text;

	DecisionFeedController(DecisionRegister register, Site site, EnglishText text) {
		this.register = register;
		this.site = site;
		this.text = text;
	}

	@GetMapping("/decisions.atom")
	ResponseEntity<byte[]> feed() throws FeedException {
		Map<DecisionId, Instant> changed = this.register.changedAt();
		List<Entry> entries = this.register.latest(ENTRIES)
			.stream()
			.map((decision) -> entry(decision, changed.getOrDefault(decision.id(), decision.visibleFrom())))
			.toList();
		Feed feed = new Feed("atom_1.0");
		feed.setId(this.site.link("/decisions"));
		feed.setTitle("Key decisions of the commissioner – " + this.site.name());
		feed.setAuthors(List.of(author()));
		feed.setAlternateLinks(List.of(link("alternate", "/decisions", MediaType.TEXT_HTML_VALUE)));
		feed.setOtherLinks(List.of(link("self", "/decisions.atom", "application/atom+xml")));
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

	private Entry entry(DecisionLine decision, Instant updated) {
		Entry entry = new Entry();
		entry.setId(this.site.link(decision.getHref()));
		entry.setTitle("Decision " + decision.printed() + ": " + decision.getHeading());
		entry.setAlternateLinks(List.of(link("alternate", decision.getHref(), MediaType.TEXT_HTML_VALUE)));
		entry.setUpdated(Date.from(updated));
		if (decision.publishedAt() != null) {
			entry.setPublished(Date.from(decision.publishedAt()));
		}
		Content summary = new Content();
		summary.setType("text");
		summary.setValue(summary(decision));
		entry.setSummary(summary);
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
