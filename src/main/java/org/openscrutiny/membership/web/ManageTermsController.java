package org.openscrutiny.membership.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.TermId;
import org.openscrutiny.membership.TermLine;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
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

@Controller
@RequestMapping("/manage/members")
class ManageTermsController {

	private static final Link LIST = Link.to("/manage/members", "Membership");

	private final MembershipReading reading;

	private final MembershipManagement membership;

	private final Clock clock;

	ManageTermsController(MembershipReading reading, MembershipManagement membership, Clock clock) {
		this.reading = reading;
		this.membership = membership;
		this.clock = clock;
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
		if (!Rejection.none(errors, () -> this.membership.begin(slug, form.seen(), form.details(errors), by(person)))) {
			return Rejection.of(termPage(this.reading.member(slug), null, model));
		}
		return done(slug, "The membership was added.", redirect);
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
		if (!Rejection.none(errors,
				() -> this.membership.correct(slug, form.seen(), term, form.details(errors), by(person)))) {
			return Rejection.of(termPage(this.reading.member(slug), term, model));
		}
		return done(slug, "The membership was corrected.", redirect);
	}

	private String termPage(MemberRecord member, @Nullable TermId term, Model model) {
		model.addAttribute("term", term);
		model.addAttribute("kinds", Option.kinds());
		model.addAttribute("authorities", Option.authorities(this.reading.authorities()));
		return page(member, model, "membership/manage/term");
	}

	private @Nullable String authority(TermLine term) {
		return this.reading.authorities()
			.stream()
			.filter((authority) -> authority.name().equals(term.authority()))
			.map((authority) -> authority.id().toString())
			.findFirst()
			.orElse(null);
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
				FormFields.required(form.reason()), by(person)))) {
			return Rejection.of(endPage(this.reading.member(slug), term, model));
		}
		return done(slug, "The membership was ended.", redirect);
	}

	private static String endPage(MemberRecord member, TermId term, Model model) {
		model.addAttribute("term", line(member, term));
		return page(member, model, "membership/manage/ending");
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
				form.takeover(errors), by(person)))) {
			return Rejection.of(replacementPage(this.reading.member(slug), term, model));
		}
		return done(slug, "The replacement was recorded.", redirect);
	}

	private String replacementPage(MemberRecord member, TermId term, Model model) {
		model.addAttribute("term", line(member, term));
		model.addAttribute("members", Option.members(
				this.reading.members().stream().filter((other) -> !other.id().equals(member.summary().id())).toList()));
		return page(member, model, "membership/manage/replacement");
	}

	private static TermLine line(MemberRecord member, TermId term) {
		return member.terms()
			.stream()
			.filter((line) -> line.id().equals(term))
			.findFirst()
			.orElseThrow(() -> new NotFound("term " + term));
	}

	private static String page(MemberRecord member, Model model, String view) {
		model.addAttribute("member", member.summary());
		model.addAttribute("breadcrumbs",
				Link.trail(LIST, Link.to("/manage/members/" + member.summary().slug(), member.summary().name())));
		return view;
	}

	private static ModelAndView done(String slug, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		redirect.addAttribute("slug", slug);
		return new ModelAndView("redirect:/manage/members/{slug}");
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
