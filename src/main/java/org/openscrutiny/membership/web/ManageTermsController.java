package org.openscrutiny.membership.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.TermCorrection;
import org.openscrutiny.membership.TermId;
import org.openscrutiny.membership.TermLine;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.FormText;
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

@Controller
@RequestMapping(ManagePages.PATH)
class ManageTermsController {

	private final MembershipReading reading;

	private final MembershipManagement membership;

	private final TermCorrection correction;

	private final MembershipWords words;

	private final ManagePages pages;

	ManageTermsController(MembershipReading reading, MembershipManagement membership, TermCorrection correction,
			MembershipWords words, ManagePages pages) {
		this.reading = reading;
		this.membership = membership;
		this.correction = correction;
		this.words = words;
		this.pages = pages;
	}

	@GetMapping("/{slug}/terms/new")
	String create(@PathVariable String slug, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("form", TermForm.empty(member.version()));
		return termPage(member, null, model);
	}

	@PostMapping("/{slug}/terms")
	ModelAndView begin(@PathVariable String slug, @ModelAttribute("form") TermForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.membership.begin(slug, form.seen(), form.details(errors), this.pages.by(person)))) {
			return Rejection.of(termPage(this.reading.member(slug), null, model));
		}
		return ManagePages.done(slug, "The membership was added.", redirect);
	}

	@GetMapping("/{slug}/terms/{term}/correction")
	String correct(@PathVariable String slug, @PathVariable TermId term, Model model) {
		MemberRecord member = this.reading.member(slug);
		TermLine line = line(member, term);
		model.addAttribute("form", TermForm.of(member.version(), line, authority(line)));
		return termPage(member, term, model);
	}

	@PostMapping("/{slug}/terms/{term}/correction")
	ModelAndView correct(@PathVariable String slug, @PathVariable TermId term, @ModelAttribute("form") TermForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.correction.correct(slug, form.seen(), term, form.details(errors),
				form.replaced(errors), this.pages.by(person)))) {
			return Rejection.of(termPage(this.reading.member(slug), term, model));
		}
		return ManagePages.done(slug, "The membership was corrected.", redirect);
	}

	private String termPage(MemberRecord member, @Nullable TermId term, Model model) {
		if (term != null) {
			model.addAttribute("term", line(member, term).id());
			model.addAttribute("replaceable",
					this.reading.replaceableBy(member.summary().id(), term)
						.stream()
						.map((ended) -> new Option(ended.id().toString(), this.words.ended(ended)))
						.toList());
		}
		model.addAttribute("kinds", Options.kinds());
		model.addAttribute("authorities", Options.authorities(this.reading.authorities()));
		return ManagePages.page(member, model, "membership/manage/term");
	}

	private @Nullable String authority(TermLine term) {
		return this.reading.authorities()
			.stream()
			.filter((authority) -> authority.name().equals(term.authority()))
			.map((authority) -> authority.id().toString())
			.findFirst()
			.orElse(null);
	}

	@GetMapping("/{slug}/terms/{term}/removal")
	String remove(@PathVariable String slug, @PathVariable TermId term, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("form", ReasonForm.empty(member.version()));
		return removalPage(member, term, model);
	}

	@PostMapping("/{slug}/terms/{term}/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable TermId term, @ModelAttribute("form") ReasonForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.correction.remove(slug, form.seen(), term, form.typed(), this.pages.by(person)))) {
			return Rejection.of(removalPage(this.reading.member(slug), term, model));
		}
		String notice = "The membership was removed as entered in error.";
		return this.reading.isRecorded(slug) ? ManagePages.done(slug, notice, redirect)
				: ManagePages.told("", notice, redirect);
	}

	private String removalPage(MemberRecord member, TermId term, Model model) {
		TermLine line = line(member, term);
		List<String> consequences = new ArrayList<>();
		consequences.add(this.words.capacity(line) + ". " + this.words.start(line.tenure()) + ".");
		consequences.add("Readers no longer see this membership. The audit trail keeps what it said.");
		if (member.terms().size() == 1) {
			consequences.add("It is the only membership of " + member.summary().name()
					+ ", whose page and register entries are removed with it.");
		}
		if (line.predecessor() != null) {
			consequences.add(line.predecessor().member().name()
					+ " keeps the end that is recorded. Correct that membership if it did not end.");
		}
		ManagePages.page(member, model, "");
		return ManagePages
			.removalPage(
					new ManagePages.Removal("Remove a membership of " + member.summary().name(), consequences,
							ManagePages.pathOf(member) + "/terms/" + term + "/removal", ManagePages.pathOf(member)),
					model);
	}

	@GetMapping("/{slug}/terms/{term}/ending")
	String end(@PathVariable String slug, @PathVariable TermId term, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("form", EndForm.empty(member.version()));
		return endPage(member, term, model);
	}

	@PostMapping("/{slug}/terms/{term}/ending")
	ModelAndView end(@PathVariable String slug, @PathVariable TermId term, @ModelAttribute("form") EndForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		form.checkReason(errors);
		if (!Rejection.none(errors, () -> this.membership.end(slug, form.seen(), term, form.ending(errors),
				FormText.required(form.reason()), this.pages.by(person)))) {
			return Rejection.of(endPage(this.reading.member(slug), term, model));
		}
		return ManagePages.done(slug, "The membership was ended.", redirect);
	}

	private static String endPage(MemberRecord member, TermId term, Model model) {
		model.addAttribute("term", line(member, term));
		return ManagePages.page(member, model, "membership/manage/ending");
	}

	@GetMapping("/{slug}/terms/{term}/replacement")
	String replace(@PathVariable String slug, @PathVariable TermId term, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("form", ReplacementForm.empty(member.version()));
		return replacementPage(member, term, model);
	}

	@PostMapping("/{slug}/terms/{term}/replacement")
	ModelAndView replace(@PathVariable String slug, @PathVariable TermId term,
			@ModelAttribute("form") ReplacementForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.membership.replace(slug, form.seen(), term, form.successor(),
				form.takeover(errors), this.pages.by(person)))) {
			return Rejection.of(replacementPage(this.reading.member(slug), term, model));
		}
		return ManagePages.done(slug, "The replacement was recorded.", redirect);
	}

	private String replacementPage(MemberRecord member, TermId term, Model model) {
		model.addAttribute("term", line(member, term));
		model.addAttribute("members", Options.members(
				this.reading.members().stream().filter((other) -> !other.id().equals(member.summary().id())).toList()));
		return ManagePages.page(member, model, "membership/manage/replacement");
	}

	private static TermLine line(MemberRecord member, TermId term) {
		return member.terms()
			.stream()
			.filter((line) -> line.id().equals(term))
			.findFirst()
			.orElseThrow(() -> new NotFound("term " + term));
	}

}
