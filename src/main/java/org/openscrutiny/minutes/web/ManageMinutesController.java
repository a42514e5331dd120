package org.openscrutiny.minutes.web;

import java.time.Clock;
import java.util.List;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.MinutesManagement;
import org.openscrutiny.minutes.MinutesWorklist;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.Link;
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
 * Which meetings need minutes, and how a body keeps them.
 */
@Controller
@RequestMapping("/manage/minutes")
class ManageMinutesController {

	static final Link LIST = Link.to("/manage/minutes", "Write minutes");

	private final MinutesWorklist list;

	private final MinutesManagement minutes;

	private final Clock clock;

	ManageMinutesController(MinutesWorklist list, MinutesManagement minutes, Clock clock) {
		this.list = list;
		this.minutes = minutes;
		this.clock = clock;
	}

	@GetMapping
	String list(ActingPerson person, Model model) {
		MinutesWorklist.Overview overview = this.list.overview(person);
		model.addAttribute("desk", overview);
		model.addAttribute("groups",
				List.of(new Group("With the members", overview.circulated()),
						new Group("Published as a draft, to be confirmed", overview.published()),
						new Group("Confirmed", overview.confirmed())));
		model.addAttribute("breadcrumbs", Link.trail());
		return "minutes/manage/list";
	}

	@GetMapping("/settings/{body}")
	String settings(@PathVariable String body, ActingPerson person, Model model) {
		model.addAttribute("form", SettingsForm.of(this.list.settings(new BodyId(body), person)));
		return settingsPage(new BodyId(body), person, model);
	}

	@PostMapping("/settings/{body}")
	ModelAndView settle(@PathVariable String body, @ModelAttribute("form") SettingsForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MinutesWorklist.BodySettings before = this.list.settings(new BodyId(body), person);
		int last = form.last(before, errors);
		int late = form.late(errors);
		if (!Rejection.none(errors,
				() -> this.minutes.settle(before.body(), form.seen(), last, late, person.at(this.clock.instant())))) {
			return Rejection.of(settingsPage(before.body(), person, model));
		}
		redirect.addFlashAttribute("notice", "The settings were saved.");
		return new ModelAndView("redirect:/manage/minutes");
	}

	private String settingsPage(BodyId body, ActingPerson person, Model model) {
		model.addAttribute("settings", this.list.settings(body, person));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "minutes/manage/settings";
	}

	/**
	 * Minutes that have come equally far.
	 */
	record Group(String title, List<MinutesWorklist.Row> rows) {
	}

}
