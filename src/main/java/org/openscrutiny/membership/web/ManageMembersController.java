package org.openscrutiny.membership.web;

import java.time.Clock;
import java.time.LocalDate;

import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.MembershipReading;
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

@Controller
@RequestMapping(ManagePages.PATH)
class ManageMembersController {

	private final MembershipReading reading;

	private final MembershipManagement membership;

	private final MembershipWords words;

	private final ManagePages pages;

	private final Clock clock;

	ManageMembersController(MembershipReading reading, MembershipManagement membership, MembershipWords words,
			ManagePages pages, Clock clock) {
		this.reading = reading;
		this.membership = membership;
		this.words = words;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("panel", this.reading.panelOn(today));
		model.addAttribute("words", this.words);
		model.addAttribute("breadcrumbs", Link.trail());
		return "membership/manage/list";
	}

	@GetMapping("/new")
	String create(Model model) {
		model.addAttribute("form", MemberForm.empty());
		return newPage(model);
	}

	@PostMapping
	ModelAndView add(@ModelAttribute("form") MemberForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.membership.add(form.name(), form.details(errors), this.pages.by(person)))) {
			return Rejection.of(newPage(model));
		}
		return ManagePages.told("", form.name().printed() + " was added.", redirect);
	}

	private String newPage(Model model) {
		model.addAttribute("kinds", Options.kinds());
		model.addAttribute("authorities", Options.authorities(this.reading.authorities()));
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST));
		return "membership/manage/new";
	}

	@GetMapping("/{slug}")
	String show(@PathVariable String slug, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("member", member);
		model.addAttribute("words", this.words);
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST));
		return "membership/manage/member";
	}

	@GetMapping("/{slug}/name")
	String name(@PathVariable String slug, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("form", NameForm.of(member));
		return namePage(member, model);
	}

	@PostMapping("/{slug}/name")
	ModelAndView correctName(@PathVariable String slug, @ModelAttribute("form") NameForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.membership.correctName(slug, form.seen(), form.name(), this.pages.by(person)))) {
			return Rejection.of(namePage(this.reading.member(slug), model));
		}
		return ManagePages.done(slug, "The name was corrected.", redirect);
	}

	private static String namePage(MemberRecord member, Model model) {
		return ManagePages.page(member, model, "membership/manage/name");
	}

}
