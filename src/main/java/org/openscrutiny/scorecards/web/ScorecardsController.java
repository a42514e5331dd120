package org.openscrutiny.scorecards.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.MeetingScorecards;
import org.openscrutiny.scorecards.ScorecardContent;
import org.openscrutiny.scorecards.ScorecardReading;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Scorecards, as readers see them.
 */
@Controller
@PublicPage
class ScorecardsController {

	private final ScorecardReading reading;

	private final MeetingScorecards meetings;

	ScorecardsController(ScorecardReading reading, MeetingScorecards meetings) {
		this.reading = reading;
		this.meetings = meetings;
	}

	@GetMapping("/scorecards")
	String list(Model model) {
		model.addAttribute("scorecards", this.reading.all());
		model.addAttribute("breadcrumbs", Link.trail());
		return "scorecards/list";
	}

	/**
	 * @throws NotFound if no scorecard is released
	 */
	@GetMapping("/scorecards/latest")
	String latest() {
		return "redirect:" + this.reading.latest().orElseThrow(() -> new NotFound("scorecard")).getHref();
	}

	@GetMapping("/scorecards/{slug}")
	String newest(@PathVariable String slug, @ModelAttribute("form") ScorecardFilterForm form, Model model) {
		return show(slug, null, form, model);
	}

	@GetMapping("/scorecards/{slug}/{number:[1-9][0-9]{0,5}}")
	String version(@PathVariable String slug, @PathVariable int number,
			@ModelAttribute("form") ScorecardFilterForm form, Model model) {
		return show(slug, number, form, model);
	}

	private String show(String slug, @Nullable Integer number, ScorecardFilterForm form, Model model) {
		ScorecardReading.Page page = this.reading.page(slug, number);
		model.addAttribute("page", page);
		model.addAttribute("meetings", this.meetings.before(slug));
		model.addAttribute("address", page.released().getHref() + ((number != null) ? "/" + number : ""));
		return show(page.content(), form, model);
	}

	/** Fills in what both the page and its preview show. */
	static String show(ScorecardContent content, ScorecardFilterForm form, Model model) {
		List<ScorecardContent.Section> shown = form.of(content.sections());
		model.addAttribute("scorecard", content);
		model.addAttribute("shown", shown);
		model.addAttribute("topics",
				form.isEmpty() ? content.besides().stream().map(TopicShown::of).toList() : List.of());
		model.addAttribute("filtered", !form.isEmpty());
		model.addAttribute("matching", shown.stream().mapToInt((section) -> section.indicators().size()).sum());
		model.addAttribute("total", content.indicators().count());
		model.addAttribute("sectionOptions",
				content.sections().stream().map((section) -> new Option(section.slug(), section.title())).toList());
		model.addAttribute("signalOptions", ScorecardFilterForm.SIGNALS);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/scorecards", "Scorecards")));
		return "scorecards/show";
	}

	/**
	 * Figures that stand under no indicator.
	 *
	 * @param title what they are about
	 * @param note what readers should know of them
	 * @param tables the figures
	 */
	record TopicShown(String title, @Nullable String note, List<TopicTable> tables) {

		static TopicShown of(ScorecardContent.Topic topic) {
			return new TopicShown(topic.title(), topic.note(), TopicTable.of(topic));
		}

	}

}
