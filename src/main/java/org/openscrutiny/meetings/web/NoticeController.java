package org.openscrutiny.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.BodyManagement;
import org.openscrutiny.meetings.Nation;
import org.openscrutiny.meetings.NoticeDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
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
 * By when agendas must be published, and how that is counted.
 */
@Controller
@RequestMapping(NoticeController.PATH)
class NoticeController {

	static final String PATH = "/manage/notice";

	private static final Link LIST = Link.to(PATH, "Notice of meetings");

	private static final List<Option> SHARES = List.of(new Option("2", "Half of the members"),
			new Option("3", "A third of the members"), new Option("4", "A quarter of the members"));

	private final NoticeDesk desk;

	private final BodyManagement bodies;

	private final EnglishText as;

	private final Clock clock;

	NoticeController(NoticeDesk desk, BodyManagement bodies, EnglishText as, Clock clock) {
		this.desk = desk;
		this.bodies = bodies;
		this.as = as;
		this.clock = clock;
	}

	@GetMapping
	String list(ActingPerson person, Model model) {
		model.addAttribute("desk", this.desk.overview(person));
		model.addAttribute("officer", person.is(Role.PANEL_OFFICER));
		model.addAttribute("breadcrumbs", Link.trail());
		return "meetings/manage/notice";
	}

	@GetMapping("/holidays")
	String holidays(ActingPerson person, Model model) {
		model.addAttribute("form", HolidayForm.empty());
		return holidayPage(person, model);
	}

	@PostMapping("/holidays")
	ModelAndView add(@ModelAttribute("form") HolidayForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Optional<LocalDate> day = form.date(errors);
		if (!Rejection.none(errors,
				() -> this.bodies.addHoliday(day.orElseThrow(), form.why(), person.at(this.clock.instant())))) {
			return Rejection.of(holidayPage(person, model));
		}
		return done("The holiday was added. No notice counts it as a working day.", "/holidays", redirect);
	}

	@PostMapping("/holidays/{day}/removal")
	ModelAndView remove(@PathVariable String day, ActingPerson person, RedirectAttributes redirect) {
		this.bodies.removeHoliday(read(day), person.at(this.clock.instant()));
		return done("The holiday was taken off the list.", "/holidays", redirect);
	}

	private static LocalDate read(String day) {
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeParseException ex) {
			throw new NotFound("holiday " + day);
		}
	}

	private static ModelAndView done(String notice, String path, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + PATH + path);
	}

	private String holidayPage(ActingPerson person, Model model) {
		model.addAttribute("holidays", this.desk.overview(person).holidays());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "meetings/manage/holidays";
	}

	@GetMapping("/settings/{body}")
	String settings(@PathVariable String body, ActingPerson person, Model model) {
		NoticeDesk.Settings settings = this.desk.settings(new BodyId(body), person);
		model.addAttribute("form", BodySettingsForm.of(settings, this.as));
		return settingsPage(settings, model);
	}

	@PostMapping("/settings/{body}")
	ModelAndView settle(@PathVariable String body, @ModelAttribute("form") BodySettingsForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		NoticeDesk.Settings settings = this.desk.settings(new BodyId(body), person);
		@Nullable LocalTime hour = form.hour(errors);
		if (!Rejection.none(errors, () -> this.bodies.settle(settings.body(), form.seen(), form.notice(settings, hour),
				form.quorum(), form.withholds(), person, person.at(this.clock.instant())))) {
			return Rejection.of(settingsPage(settings, model));
		}
		return done("The settings were saved.", "", redirect);
	}

	private static String settingsPage(NoticeDesk.Settings settings, Model model) {
		model.addAttribute("settings", settings);
		model.addAttribute("nations",
				Arrays.stream(Nation.values()).map((nation) -> new Option(nation.name(), nation.getLabel())).toList());
		model.addAttribute("shares", SHARES);
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "meetings/manage/settings";
	}

}
