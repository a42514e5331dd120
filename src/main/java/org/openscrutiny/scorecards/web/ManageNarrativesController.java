package org.openscrutiny.scorecards.web;

import java.time.Clock;
import java.util.List;

import org.openscrutiny.scorecards.EditionDesk;
import org.openscrutiny.scorecards.NarrativeManagement;
import org.openscrutiny.shared.ActingPerson;
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
 * What a version says of single indicators, a section to a page.
 */
@Controller
@RequestMapping(SheetPage.DESK + "/{slug}/{number:[1-9][0-9]{0,5}}/narratives/{section}")
class ManageNarrativesController {

	private final EditionDesk desk;

	private final NarrativeManagement narratives;

	private final Clock clock;

	ManageNarrativesController(EditionDesk desk, NarrativeManagement narratives, Clock clock) {
		this.desk = desk;
		this.narratives = narratives;
		this.clock = clock;
	}

	@GetMapping
	String writing(@PathVariable String slug, @PathVariable int number, @PathVariable String section, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		List<NarrativeTask> tasks = NarrativeTask.of(sheet, section);
		model.addAttribute("form", KpiNarrativesForm.of(tasks));
		return page(sheet, tasks, section, model);
	}

	@PostMapping
	ModelAndView write(@PathVariable String slug, @PathVariable int number, @PathVariable String section,
			@ModelAttribute("form") KpiNarrativesForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.narratives.write(slug, number, section, form.read(), person.at(this.clock.instant())))) {
			EditionDesk.Sheet sheet = this.desk.read(slug, number);
			return Rejection.of(page(sheet, NarrativeTask.of(sheet, section), section, model));
		}
		return SheetPage.done("/" + slug + "/" + number, "The texts are saved.", redirect);
	}

	private static String page(EditionDesk.Sheet sheet, List<NarrativeTask> tasks, String section, Model model) {
		model.addAttribute("tasks", tasks);
		model.addAttribute("section", section);
		return SheetPage.of("scorecards/manage/narratives", sheet, model);
	}

}
