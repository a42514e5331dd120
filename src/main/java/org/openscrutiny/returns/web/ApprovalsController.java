package org.openscrutiny.returns.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.openscrutiny.returns.ApprovalDesk;
import org.openscrutiny.returns.AssignmentId;
import org.openscrutiny.returns.ReturnManagement;
import org.openscrutiny.returns.RevisionKind;
import org.openscrutiny.shared.ActingPerson;
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
 * What waits for an approver: one measure goes back with a message, the rest is approved.
 */
@Controller
@RequestMapping(ApprovalsController.PATH)
class ApprovalsController {

	static final String PATH = "/returns/approvals";

	private static final Link LIST = Link.to(PATH, "Approvals");

	private final ApprovalDesk desk;

	private final ReturnManagement returns;

	private final EnglishText words;

	ApprovalsController(ApprovalDesk desk, ReturnManagement returns, EnglishText words) {
		this.desk = desk;
		this.returns = returns;
		this.words = words;
	}

	@GetMapping
	String list(ActingPerson person, Model model) {
		model.addAttribute("rounds", this.desk.waiting(person));
		model.addAttribute("breadcrumbs", Link.trail());
		return "returns/approvals/list";
	}

	@GetMapping("/{round}")
	String round(@PathVariable String round, ActingPerson person, Model model) {
		model.addAttribute("form", new ApprovalForm(List.of()));
		return roundPage(round, person, model);
	}

	@PostMapping("/{round}")
	ModelAndView approve(@PathVariable String round, @ModelAttribute("form") ApprovalForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		Map<AssignmentId, Integer> seen = form.read(errors);
		AtomicInteger figures = new AtomicInteger();
		if (!Rejection.none(errors, () -> figures.set(this.returns.approve(round, seen, person)))) {
			return Rejection.of(roundPage(round, person, model));
		}
		redirect.addFlashAttribute("notice", approved(seen.size(), figures.get()));
		return new ModelAndView("redirect:" + PATH + "/" + round);
	}

	private String approved(int measures, int figures) {
		return "Approved: " + this.words.count(measures, "measure", "measures") + " with "
				+ this.words.count(figures, "figure", "figures") + ".";
	}

	private String roundPage(String round, ActingPerson person, Model model) {
		model.addAttribute("sheet", this.desk.round(round, person));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "returns/approvals/round";
	}

	@GetMapping("/{round}/{measure}")
	String measure(@PathVariable String round, @PathVariable String measure, ActingPerson person, Model model) {
		ApprovalDesk.MeasureSheet sheet = this.desk.measure(round, measure, person);
		model.addAttribute("form", new ReturnForm(sheet.item().line().version(), ""));
		return measurePage(sheet, model);
	}

	@PostMapping("/{round}/{measure}")
	ModelAndView sendBack(@PathVariable String round, @PathVariable String measure,
			@ModelAttribute("form") ReturnForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.returns.sendBack(round, measure, form.seen(), form.words(), person))) {
			return Rejection.of(measurePage(this.desk.measure(round, measure, person), model));
		}
		redirect.addFlashAttribute("notice", "The measure was returned. The contributor sees your message.");
		return new ModelAndView("redirect:" + PATH + "/" + round);
	}

	private static String measurePage(ApprovalDesk.MeasureSheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("breadcrumbs",
				Link.trail(LIST, Link.to(PATH + "/" + sheet.round().getSlug(), sheet.round().getLabel())));
		return "returns/approvals/measure";
	}

	@PostMapping("/{round}/{measure}/approval")
	ModelAndView approve(@PathVariable String round, @PathVariable String measure,
			@ModelAttribute("form") ReturnForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		ApprovalDesk.MeasureSheet sheet = this.desk.measure(round, measure, person);
		AtomicInteger figures = new AtomicInteger();
		if (!Rejection.none(errors, () -> figures
			.set(this.returns.approve(round, Map.of(sheet.item().line().id(), form.seen()), person)))) {
			return Rejection.of(measurePage(sheet, model));
		}
		redirect.addFlashAttribute("notice", approved(1, figures.get()));
		return new ModelAndView("redirect:" + PATH + "/" + round);
	}

	@GetMapping("/{round}/{measure}/revision")
	String unlock(@PathVariable String round, @PathVariable String measure, ActingPerson person, Model model) {
		ApprovalDesk.MeasureSheet sheet = this.desk.measure(round, measure, person);
		model.addAttribute("form", new UnlockForm(sheet.item().line().version(), "", ""));
		return unlockPage(sheet, model);
	}

	@PostMapping("/{round}/{measure}/revision")
	ModelAndView unlock(@PathVariable String round, @PathVariable String measure,
			@ModelAttribute("form") UnlockForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Optional<RevisionKind> kind = form.read(errors);
		if (!Rejection.none(errors,
				() -> this.returns.unlock(round, measure, form.seen(), kind.orElseThrow(), form.words(), person))) {
			return Rejection.of(unlockPage(this.desk.measure(round, measure, person), model));
		}
		redirect.addFlashAttribute("notice",
				"The measure is unlocked. What was approved stays until the new revision is approved.");
		return new ModelAndView("redirect:" + PATH + "/" + round + "/" + measure);
	}

	private static String unlockPage(ApprovalDesk.MeasureSheet sheet, Model model) {
		String above = PATH + "/" + sheet.round().getSlug();
		model.addAttribute("sheet", sheet);
		model.addAttribute("kinds",
				Option.of(new RevisionKind[] { RevisionKind.CORRECTION, RevisionKind.SCHEDULED, RevisionKind.METHOD },
						RevisionKind::getLabel));
		model.addAttribute("breadcrumbs", Link.trail(LIST, Link.to(above, sheet.round().getLabel()),
				Link.to(above + "/" + sheet.item().line().code(), sheet.item().line().label())));
		return "returns/approvals/revision";
	}

	@PostMapping("/{round}/{measure}/lock")
	ModelAndView lockAgain(@PathVariable String round, @PathVariable String measure,
			@ModelAttribute("form") ReturnForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.returns.lockAgain(round, measure, form.seen(), person))) {
			return Rejection.of(measurePage(this.desk.measure(round, measure, person), model));
		}
		redirect.addFlashAttribute("notice", "The measure is locked again as it was approved.");
		return new ModelAndView("redirect:" + PATH + "/" + round + "/" + measure);
	}

}
