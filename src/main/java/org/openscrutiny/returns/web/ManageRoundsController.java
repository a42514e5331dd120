package org.openscrutiny.returns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.returns.AssignmentState;
import org.openscrutiny.returns.CollectionRound;
import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.RoundDesk;
import org.openscrutiny.returns.RoundManagement;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.FormText;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rounds, for those who run them: who is asked for what, and who still owes it.
 */
@Controller
@RequestMapping(ManageRoundsController.PATH)
class ManageRoundsController {

	static final String PATH = "/manage/rounds";

	private static final Link LIST = Link.to(PATH, "Rounds");

	private static final int LONGEST_REASON = 500;

	private final RoundDesk desk;

	private final RoundManagement rounds;

	private final AccountDirectory accounts;

	private final Clock clock;

	ManageRoundsController(RoundDesk desk, RoundManagement rounds, AccountDirectory accounts, Clock clock) {
		this.desk = desk;
		this.rounds = rounds;
		this.accounts = accounts;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("rounds", this.desk.rounds());
		model.addAttribute("breadcrumbs", Link.trail());
		return "returns/rounds/list";
	}

	@GetMapping("/new")
	String create(Model model) {
		model.addAttribute("form",
				RoundForm.empty(this.desk.plans().stream().map(RoundDesk.Choice::value).findFirst().orElse("")));
		return newPage(model);
	}

	@PostMapping("/new")
	ModelAndView create(@ModelAttribute("form") RoundForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Optional<CollectionRound.Details> details = form.read(errors);
		FormText.require(errors, "plan", form.plan(), "Choose a plan");
		AtomicReference<String> slug = new AtomicReference<>("");
		if (!Rejection.none(errors,
				() -> slug.set(this.rounds.begin(FormText.required(form.plan()), details.orElseThrow(), by(person))))) {
			return Rejection.of(newPage(model));
		}
		return done(Objects.requireNonNull(slug.get()), "The round was begun. Check who is asked for what.", redirect);
	}

	private String newPage(Model model) {
		model.addAttribute("plans",
				this.desk.plans().stream().map((plan) -> new Option(plan.value(), plan.label())).toList());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "returns/rounds/new";
	}

	@GetMapping("/{round}")
	String show(@PathVariable String round, @RequestParam(name = "state", defaultValue = "") String state,
			Model model) {
		model.addAttribute("form", new VersionForm(0));
		return showPage(round, state, model);
	}

	private String showPage(String slug, String state, Model model) {
		RoundDesk.Sheet sheet = this.desk.round(slug);
		Optional<AssignmentState> chosen = Arrays.stream(AssignmentState.values())
			.filter((each) -> each.name().equalsIgnoreCase(state))
			.findFirst();
		model.addAttribute("sheet", sheet);
		model.addAttribute("sections", sheet.sections(
				sheet.lines().stream().filter((line) -> chosen.isEmpty() || line.state() == chosen.get()).toList()));
		model.addAttribute("states", states(sheet, chosen));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "returns/rounds/show";
	}

	private static List<Link> states(RoundDesk.Sheet sheet, Optional<AssignmentState> chosen) {
		String path = PATH + "/" + sheet.round().getSlug();
		return Stream
			.concat(Stream.of(new Link(path + "#measures", "All (" + sheet.lines().size() + ")", chosen.isEmpty())),
					Arrays.stream(AssignmentState.values())
						.filter((state) -> sheet.in(state) > 0)
						.map((state) -> new Link(path + "?state=" + state.name().toLowerCase(Locale.ROOT) + "#measures",
								state.getLabel() + " (" + sheet.in(state) + ")",
								chosen.filter((each) -> each == state).isPresent())))
			.toList();
	}

	@GetMapping("/{round}/edit")
	String edit(@PathVariable String round, Model model) {
		model.addAttribute("form", RoundForm.of(this.desk.round(round).round()));
		return editPage(round, model);
	}

	@PostMapping("/{round}/edit")
	ModelAndView edit(@PathVariable String round, @ModelAttribute("form") RoundForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		Optional<CollectionRound.Details> details = form.read(errors);
		if (!Rejection.none(errors,
				() -> this.rounds.describe(round, form.seen(), details.orElseThrow(), by(person)))) {
			return Rejection.of(editPage(round, model));
		}
		return done(round, "The round was changed.", redirect);
	}

	private String editPage(String round, Model model) {
		under(round, model);
		return "returns/rounds/edit";
	}

	private RoundDesk.Sheet under(String round, Model model) {
		RoundDesk.Sheet sheet = this.desk.round(round);
		model.addAttribute("sheet", sheet);
		model.addAttribute("breadcrumbs", Link.trail(LIST, Link.to(PATH + "/" + round, sheet.round().getLabel())));
		return sheet;
	}

	@GetMapping("/{round}/extension")
	String extend(@PathVariable String round, Model model) {
		model.addAttribute("form", ExtensionForm.of(this.desk.round(round).round()));
		return extensionPage(round, model);
	}

	@PostMapping("/{round}/extension")
	ModelAndView extend(@PathVariable String round, @ModelAttribute("form") ExtensionForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		Optional<LocalDate> due = form.dueOn().require(errors, "dueOn", "day figures are due");
		Optional<LocalDate> closes = form.closesOn().require(errors, "closesOn", "day the round closes");
		FormText.require(errors, "reason", form.reason(), "Enter why more time is given");
		FormText.checkLength(errors, "reason", form.reason(), "reason", LONGEST_REASON);
		if (!Rejection.none(errors, () -> this.rounds.extend(round, form.seen(), due.orElseThrow(),
				closes.orElseThrow(), FormText.required(form.reason()).strip(), by(person)))) {
			return Rejection.of(extensionPage(round, model));
		}
		return done(round, "More time was given.", redirect);
	}

	private String extensionPage(String round, Model model) {
		under(round, model);
		return "returns/rounds/extension";
	}

	@GetMapping("/{round}/assignments")
	String assign(@PathVariable String round, Model model) {
		model.addAttribute("form", HandoverForm.empty());
		return assignPage(round, model);
	}

	@PostMapping("/{round}/assignments")
	ModelAndView assign(@PathVariable String round, @ModelAttribute("form") HandoverForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors,
				() -> this.rounds.assign(round, form.measures(errors), form.read(errors), by(person)))) {
			return Rejection.of(assignPage(round, model));
		}
		return done(round, "The measures were assigned.", redirect);
	}

	private String assignPage(String round, Model model) {
		RoundDesk.Sheet sheet = under(round, model);
		model.addAttribute("sections", sheet.sections(sheet.lines()));
		model.addAttribute("contributors", people(Role.OPCC_CONTRIBUTOR));
		model.addAttribute("approvers", people(Role.OPCC_APPROVER));
		model.addAttribute("kinds",
				Option.of(new PeriodKind[] { PeriodKind.MONTH, PeriodKind.YTD_TO_MONTH, PeriodKind.QUARTER,
						PeriodKind.FINANCIAL_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.YEAR_ENDING,
						PeriodKind.MULTI_YEAR, PeriodKind.PROGRAMME_YEAR, PeriodKind.ROLLING_12,
						PeriodKind.COHORT_WITH_FOLLOW_UP }, PeriodKind::getLabel));
		return "returns/rounds/assignments";
	}

	private List<Option> people(Role role) {
		return this.accounts.withRole(role)
			.stream()
			.map((account) -> new Option(account.id().toString(), account.name()))
			.toList();
	}

	@PostMapping("/{round}/completion")
	ModelAndView complete(@PathVariable String round, @ModelAttribute("form") VersionForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		AtomicInteger added = new AtomicInteger();
		if (!Rejection.none(errors, () -> added.set(this.rounds.complete(round, by(person))))) {
			return Rejection.of(showPage(round, "", model));
		}
		return done(round, (added.get() == 0) ? "The round has every measure that the plan reports."
				: "Measures that came in: " + added.get() + ".", redirect);
	}

	@PostMapping("/{round}/assignments/{measure}/due")
	ModelAndView ask(@PathVariable String round, @PathVariable String measure, @ModelAttribute("form") VersionForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.rounds.ask(round, measure, by(person)))) {
			return Rejection.of(showPage(round, "", model));
		}
		return done(round, "The measure is asked for in this round.", redirect);
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

	private static ModelAndView done(String round, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + PATH + "/" + round);
	}

}
