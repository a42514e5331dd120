package org.openscrutiny.scorecards.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.scorecards.EditionDesk;
import org.openscrutiny.scorecards.Topic;
import org.openscrutiny.scorecards.TopicManagement;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a version tells besides the indicators of its plan.
 */
@Controller
@RequestMapping(SheetPage.DESK + "/{slug}/{number:[1-9][0-9]{0,5}}/topics")
class ManageTopicsController {

	private final EditionDesk desk;

	private final TopicManagement topics;

	private final Clock clock;

	ManageTopicsController(EditionDesk desk, TopicManagement topics, Clock clock) {
		this.desk = desk;
		this.topics = topics;
		this.clock = clock;
	}

	@GetMapping("/new")
	String adding(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		model.addAttribute("form", TopicForm.empty(sheet.edition().getVersion()));
		return page(sheet, null, model);
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") TopicForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		return write(slug, number, null, form, errors, person, model, redirect);
	}

	@GetMapping("/{topic}")
	String changing(@PathVariable String slug, @PathVariable int number, @PathVariable UUID topic, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		Map<MeasureId, String> codes = this.topics.choices(slug)
			.stream()
			.collect(Collectors.toMap(TopicManagement.Choice::measure, TopicManagement.Choice::code));
		model.addAttribute("form", TopicForm.of(sheet.edition().getVersion(), topic(sheet, topic), codes));
		return page(sheet, topic, model);
	}

	@PostMapping("/{topic}")
	ModelAndView change(@PathVariable String slug, @PathVariable int number, @PathVariable UUID topic,
			@ModelAttribute("form") TopicForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return write(slug, number, topic, form, errors, person, model, redirect);
	}

	@PostMapping("/{topic}/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable int number, @PathVariable UUID topic,
			@ModelAttribute("form") ReasonForm form, ActingPerson person, RedirectAttributes redirect) {
		this.topics.remove(slug, number, form.seen(), topic, person.at(this.clock.instant()));
		return SheetPage.done("/" + slug + "/" + number, "The figures are taken out of this version.", redirect);
	}

	private ModelAndView write(String slug, int number, @Nullable UUID topic, TopicForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.topics.write(slug, number, form.seen(), topic, FormText.required(form.title()),
						FormText.text(form.note()), form.codes(), person.at(this.clock.instant())))) {
			return Rejection.of(page(this.desk.read(slug, number), topic, model));
		}
		return SheetPage.done("/" + slug + "/" + number, "The figures are saved.", redirect);
	}

	private String page(EditionDesk.Sheet sheet, @Nullable UUID topic, Model model) {
		model.addAttribute("topic", (topic != null) ? topic.toString() : "new");
		model.addAttribute("choices", this.topics.choices(sheet.scorecard().getSlug()));
		return SheetPage.of("scorecards/manage/topic", sheet, model);
	}

	private static Topic topic(EditionDesk.Sheet sheet, UUID id) {
		return sheet.edition()
			.getTopics()
			.stream()
			.filter((topic) -> topic.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("topic " + id));
	}

}
