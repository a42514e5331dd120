package org.openscrutiny.decisions.web;

import java.time.Clock;
import java.util.Objects;

import org.openscrutiny.decisions.Decision;
import org.openscrutiny.decisions.DecisionDesk;
import org.openscrutiny.decisions.DecisionId;
import org.openscrutiny.decisions.DecisionManagement;
import org.openscrutiny.decisions.DecisionStatus;
import org.openscrutiny.decisions.PriorityChoices;
import org.openscrutiny.decisions.PublishedDecisions;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
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
 * What only an approver does: publish or return what somebody else wrote, and decide what
 * of the published record is withheld.
 */
@Controller
@RequestMapping("/manage/decisions/{id}")
class ApproveDecisionsController {

	private static final int LONGEST_MESSAGE = 2000;

	private static final int LONGEST_EXPLANATION = 1000;

	private final DecisionDesk desk;

	private final DecisionManagement decisions;

	private final PublishedDecisions published;

	private final PriorityChoices priorities;

	private final Clock clock;

	ApproveDecisionsController(DecisionDesk desk, DecisionManagement decisions, PublishedDecisions published,
			PriorityChoices priorities, Clock clock) {
		this.desk = desk;
		this.decisions = decisions;
		this.published = published;
		this.priorities = priorities;
		this.clock = clock;
	}

	@GetMapping("/publication")
	String publication(@PathVariable DecisionId id, ActingPerson person, Model model, RedirectAttributes redirect) {
		DecisionDesk.Sheet sheet = this.desk.read(id);
		Decision decision = sheet.decision();
		if (decision.getStatus() != DecisionStatus.SUBMITTED) {
			return back(decision, "Only a decision that was sent for approval can be published.", redirect);
		}
		if (decision.isBy(person.id())) {
			return back(decision, "You wrote or changed this decision, so somebody else must publish it.", redirect);
		}
		model.addAttribute("unpublished", sheet.unpublished());
		model.addAttribute("form", ReasonForm.empty(decision.getVersion()));
		return page("decisions/manage/publication", decision, model);
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable DecisionId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.decisions.publish(id, form.seen(), by(person)))) {
			return Rejection.of(page("decisions/manage/publication", decision(id), model));
		}
		return ManageDecisionsController.done(id, "The decision is published.", redirect);
	}

	@GetMapping("/return")
	String returning(@PathVariable DecisionId id, Model model, RedirectAttributes redirect) {
		Decision decision = decision(id);
		if (decision.getStatus() != DecisionStatus.SUBMITTED) {
			return back(decision, "Only a decision that was sent for approval can be returned.", redirect);
		}
		model.addAttribute("form", ReasonForm.empty(decision.getVersion()));
		return page("decisions/manage/return", decision, model);
	}

	@PostMapping("/return")
	ModelAndView sendBack(@PathVariable DecisionId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, "Enter what is to be changed", LONGEST_MESSAGE);
		if (!Rejection.none(errors, () -> this.decisions.sendBack(id, form.seen(), form.text(), by(person)))) {
			return Rejection.of(page("decisions/manage/return", decision(id), model));
		}
		return ManageDecisionsController.done(id, "The decision was returned with your message.", redirect);
	}

	@GetMapping("/withholding")
	String withholding(@PathVariable DecisionId id, Model model, RedirectAttributes redirect) {
		Decision decision = decision(id);
		if (decision.getStatus() != DecisionStatus.PUBLISHED) {
			return back(decision, "Change the classification of a draft on the draft itself.", redirect);
		}
		model.addAttribute("form", WithholdingForm.of(decision));
		return withholdingPage(decision, model);
	}

	@PostMapping("/withholding")
	ModelAndView withhold(@PathVariable DecisionId id, @ModelAttribute("form") WithholdingForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.published.withhold(id, form.seen(), form.kind(),
				form.withholding(errors), FormText.required(form.explanation()), by(person)))) {
			return Rejection.of(withholdingPage(decision(id), model));
		}
		return ManageDecisionsController.done(id, "The decision is withheld until the review.", redirect);
	}

	private String withholdingPage(Decision decision, Model model) {
		model.addAttribute("classifications", DecisionOptions.withheld());
		return page("decisions/manage/withholding", decision, model);
	}

	@GetMapping("/declassification")
	String declassification(@PathVariable DecisionId id, Model model, RedirectAttributes redirect) {
		Decision decision = decision(id);
		if (decision.getStatus() != DecisionStatus.PUBLISHED || !decision.getClassification().isWithheld()) {
			return back(decision, "Only a published decision that is withheld can be made public.", redirect);
		}
		model.addAttribute("form", ReasonForm.empty(decision.getVersion()));
		return page("decisions/manage/declassification", decision, model);
	}

	@PostMapping("/declassification")
	ModelAndView declassify(@PathVariable DecisionId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, "Enter why the decision can be public now", LONGEST_EXPLANATION);
		if (!Rejection.none(errors, () -> this.published.declassify(id, form.seen(), form.text(), by(person)))) {
			return Rejection.of(page("decisions/manage/declassification", decision(id), model));
		}
		return ManageDecisionsController.done(id, "The whole decision is public now.", redirect);
	}

	@GetMapping("/correction")
	String correction(@PathVariable DecisionId id, Model model, RedirectAttributes redirect) {
		Decision decision = decision(id);
		if (decision.getStatus() != DecisionStatus.PUBLISHED) {
			return back(decision, "Change the draft itself.", redirect);
		}
		model.addAttribute("form", CorrectionForm.empty());
		return correctionPage(decision(id), model);
	}

	@PostMapping("/correction")
	ModelAndView correct(@PathVariable DecisionId id, @ModelAttribute("form") CorrectionForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, this.priorities.of(null));
		if (!Rejection.none(errors, () -> this.published.correct(id, Objects.requireNonNull(form.kind()), form.right(),
				form.why(), by(person)))) {
			return Rejection.of(correctionPage(decision(id), model));
		}
		return ManageDecisionsController.done(id, "The correction stands beside what was published.", redirect);
	}

	private String correctionPage(Decision decision, Model model) {
		model.addAttribute("fields", DecisionOptions.correctedFields());
		model.addAttribute("priorities", DecisionOptions.titles(this.priorities.of(null)));
		return page("decisions/manage/correction", decision, model);
	}

	private Decision decision(DecisionId id) {
		return this.desk.read(id).decision();
	}

	private static String back(Decision decision, String notice, RedirectAttributes redirect) {
		return ManageDecisionsController.back(decision, notice, redirect);
	}

	private static String page(String view, Decision decision, Model model) {
		model.addAttribute("decision", decision);
		model.addAttribute("breadcrumbs", ManageDecisionsController.trail(decision));
		return view;
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
