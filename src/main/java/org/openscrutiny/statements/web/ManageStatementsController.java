package org.openscrutiny.statements.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Rejection;
import org.openscrutiny.statements.NationalPriority;
import org.openscrutiny.statements.Quarter;
import org.openscrutiny.statements.SourceLevel;
import org.openscrutiny.statements.StatementDesk;
import org.openscrutiny.statements.StatementDrafting;
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
 * National statements, as the commissioner's office writes them.
 */
@Controller
@RequestMapping(StatementPages.DESK)
class ManageStatementsController {

	private static final String PRIORITY = StatementPages.VERSION + "/priorities/{code:\\d{4}-\\d{1,2}}";

	private final StatementPages pages;

	private final StatementDesk desk;

	private final StatementDrafting drafting;

	private final Clock clock;

	ManageStatementsController(StatementPages pages, StatementDesk desk, StatementDrafting drafting, Clock clock) {
		this.pages = pages;
		this.desk = desk;
		this.drafting = drafting;
		this.clock = clock;
	}

	@ModelAttribute("approver")
	boolean approver(ActingPerson person) {
		return person.is(Role.OPCC_APPROVER);
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("rows", this.desk.all());
		model.addAttribute("breadcrumbs", Link.trail());
		return "statements/manage/list";
	}

	@GetMapping("/new")
	String beginning(Model model) {
		model.addAttribute("form", new QuarterForm(""));
		return beginningPage(model);
	}

	@PostMapping("/new")
	ModelAndView begin(@ModelAttribute("form") QuarterForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Quarter quarter = Quarter.read(FormText.required(form.quarter())).orElse(null);
		if (quarter == null) {
			errors.rejectValue("quarter", "missing", "Choose the quarter");
		}
		if (quarter == null || !Rejection.none(errors, () -> this.drafting.begin(quarter, by(person)))) {
			return Rejection.of(beginningPage(model));
		}
		return StatementPages.done("/" + quarter.slug() + "/1", "The statement is begun.", redirect);
	}

	private String beginningPage(Model model) {
		model.addAttribute("quarters",
				this.desk.free().stream().map((quarter) -> new Option(quarter.slug(), quarter.inWords())).toList());
		model.addAttribute("breadcrumbs", StatementPages.trail());
		return "statements/manage/new";
	}

	@GetMapping(StatementPages.VERSION)
	String version(@PathVariable String slug, @PathVariable int number, Model model) {
		return this.pages.show("statements/manage/show", slug, number, model);
	}

	@GetMapping(StatementPages.VERSION + "/preview")
	String preview(@PathVariable String slug, @PathVariable int number, Model model) {
		StatementDesk.Sheet sheet = this.pages.sheet(slug, number);
		String view = StatementsController.show(sheet.content(), model);
		model.addAttribute("breadcrumbs", StatementPages.trail(sheet));
		return view;
	}

	@GetMapping(StatementPages.VERSION + "/text")
	String introducing(@PathVariable String slug, @PathVariable int number, Model model) {
		StatementDesk.Sheet sheet = this.pages.sheet(slug, number);
		model.addAttribute("form", IntroductionForm.of(sheet.version()));
		return this.pages.show("statements/manage/text", sheet, model);
	}

	@PostMapping(StatementPages.VERSION + "/text")
	ModelAndView introduce(@PathVariable String slug, @PathVariable int number,
			@ModelAttribute("form") IntroductionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.drafting.introduce(slug, number, form.seen(),
				FormText.text(form.introduction()), FormText.text(form.changeNote()), by(person)))) {
			return Rejection.of(this.pages.show("statements/manage/text", slug, number, model));
		}
		return StatementPages.done("/" + slug + "/" + number, "The words are saved.", redirect);
	}

	@GetMapping(PRIORITY)
	String writing(@PathVariable String slug, @PathVariable int number, @PathVariable String code, Model model) {
		StatementDesk.Sheet sheet = this.pages.sheet(slug, number);
		NationalPriority priority = sheet.priority(code);
		model.addAttribute("form", PriorityForm.of(sheet.version(), sheet.version().part(priority.getId())));
		return priorityPage("statements/manage/priority", sheet, code, model);
	}

	@PostMapping(PRIORITY)
	ModelAndView write(@PathVariable String slug, @PathVariable int number, @PathVariable String code,
			@ModelAttribute("form") PriorityForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.drafting.say(slug, number, form.seen(), code, form.read(), by(person)))) {
			return Rejection
				.of(priorityPage("statements/manage/priority", this.pages.sheet(slug, number), code, model));
		}
		return StatementPages.done("/" + slug + "/" + number, "The words on the priority are saved.", redirect);
	}

	@GetMapping(PRIORITY + "/measures")
	String choosing(@PathVariable String slug, @PathVariable int number, @PathVariable String code, Model model) {
		StatementDesk.Sheet sheet = this.pages.sheet(slug, number);
		model.addAttribute("form", MeasureForm.empty(sheet.version().getVersion()));
		return priorityPage("statements/manage/measures", sheet, code, model);
	}

	@PostMapping(PRIORITY + "/measures")
	ModelAndView choose(@PathVariable String slug, @PathVariable int number, @PathVariable String code,
			@ModelAttribute("form") MeasureForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		StatementDrafting.Shown shown = form.read(errors);
		if (!Rejection.none(errors, () -> this.drafting.show(slug, number, form.seen(), code, shown, by(person)))) {
			return Rejection
				.of(priorityPage("statements/manage/measures", this.pages.sheet(slug, number), code, model));
		}
		return StatementPages.done("/" + slug + "/" + number + "/priorities/" + code + "/measures",
				"The measure is shown.", redirect);
	}

	@PostMapping(PRIORITY + "/measures/{place:\\d{1,3}}/removal")
	ModelAndView drop(@PathVariable String slug, @PathVariable int number, @PathVariable String code,
			@PathVariable int place, @ModelAttribute("form") SeenForm form, ActingPerson person,
			RedirectAttributes redirect) {
		this.drafting.drop(slug, number, form.seen(), code, place, by(person));
		return StatementPages.done("/" + slug + "/" + number + "/priorities/" + code + "/measures",
				"The measure is not shown any more.", redirect);
	}

	private String priorityPage(String view, StatementDesk.Sheet sheet, String code, Model model) {
		NationalPriority priority = sheet.priority(code);
		model.addAttribute("priority", priority);
		model.addAttribute("uses", sheet.version().measuresOf(priority.getId()));
		model.addAttribute("applies", PriorityForm.APPLIES);
		model.addAttribute("levels", Option.of(SourceLevel.values(), SourceLevel::getLabel));
		return this.pages.show(view, sheet, model);
	}

	/**
	 * The quarter of a new statement.
	 *
	 * @param quarter the last part of its address
	 */
	record QuarterForm(@Nullable String quarter) {
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
