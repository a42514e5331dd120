package org.openscrutiny.statements.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.statements.MeetingStatements;
import org.openscrutiny.statements.PriorityCatalogue;
import org.openscrutiny.statements.StatementContent;
import org.openscrutiny.statements.StatementReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * National statements and the priorities that they answer to, as readers see them.
 */
@Controller
@PublicPage
class StatementsController {

	private final StatementReading reading;

	private final PriorityCatalogue catalogue;

	private final MeetingStatements meetings;

	StatementsController(StatementReading reading, PriorityCatalogue catalogue, MeetingStatements meetings) {
		this.reading = reading;
		this.catalogue = catalogue;
		this.meetings = meetings;
	}

	@GetMapping("/statements")
	String list(Model model) {
		model.addAttribute("statements", this.reading.all());
		model.addAttribute("breadcrumbs", Link.trail());
		return "statements/list";
	}

	@GetMapping("/statements/priorities")
	String priorities(Model model) {
		model.addAttribute("sets", this.catalogue.known());
		model.addAttribute("breadcrumbs", trail());
		return "statements/priorities";
	}

	/**
	 * @throws NotFound if no statement is released
	 */
	@GetMapping("/statements/latest")
	String latest() {
		return "redirect:" + this.reading.latest().orElseThrow(() -> new NotFound("national statement")).getHref();
	}

	@GetMapping("/statements/{slug}")
	String newest(@PathVariable String slug, Model model) {
		return show(slug, null, model);
	}

	@GetMapping("/statements/{slug}/{number:[1-9][0-9]{0,5}}")
	String version(@PathVariable String slug, @PathVariable int number, Model model) {
		return show(slug, number, model);
	}

	private String show(String slug, @Nullable Integer number, Model model) {
		StatementReading.Page page = this.reading.page(slug, number);
		model.addAttribute("page", page);
		model.addAttribute("meetings", this.meetings.before(slug));
		return show(page.content(), model);
	}

	/** Fills in what both the page and its preview show. */
	static String show(StatementContent content, Model model) {
		model.addAttribute("statement", content);
		model.addAttribute("breadcrumbs", trail());
		return "statements/show";
	}

	private static List<Link> trail() {
		return Link.trail(Link.to("/statements", "National statements"));
	}

}
