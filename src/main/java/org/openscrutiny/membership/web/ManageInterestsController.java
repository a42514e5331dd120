package org.openscrutiny.membership.web;

import org.openscrutiny.membership.Interest;
import org.openscrutiny.membership.InterestId;
import org.openscrutiny.membership.InterestLine;
import org.openscrutiny.membership.InterestManagement;
import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
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

@Controller
@RequestMapping(ManagePages.PATH)
class ManageInterestsController {

	private final MembershipReading reading;

	private final InterestManagement interests;

	private final ManagePages pages;

	ManageInterestsController(MembershipReading reading, InterestManagement interests, ManagePages pages) {
		this.reading = reading;
		this.interests = interests;
		this.pages = pages;
	}

	@GetMapping("/{slug}/interests/new")
	String create(@PathVariable String slug, Model model) {
		MemberRecord member = this.reading.member(slug);
		boolean independent = member.latestKind() == Term.Kind.CO_OPTED;
		model.addAttribute("form", independent ? InterestForm.empty() : LinkForm.empty());
		return newPage(member, independent, model);
	}

	@PostMapping("/{slug}/interests/links")
	ModelAndView link(@PathVariable String slug, @ModelAttribute("form") LinkForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.interests.link(slug, FormText.required(form.url()), form.date(errors),
				this.pages.by(person)))) {
			return Rejection.of(newPage(this.reading.member(slug), false, model));
		}
		return ManagePages.done(slug, "The link was added to the register of interests.", redirect);
	}

	@PostMapping("/{slug}/interests/entries")
	ModelAndView register(@PathVariable String slug, @ModelAttribute("form") InterestForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.interests.register(slug, FormText.required(form.category()),
				FormText.required(form.nature()), form.date(errors), this.pages.by(person)))) {
			return Rejection.of(newPage(this.reading.member(slug), true, model));
		}
		return ManagePages.done(slug, "The interest was added to the register.", redirect);
	}

	private static String newPage(MemberRecord member, boolean independent, Model model) {
		model.addAttribute("days", Interest.DAYS_TO_NOTIFY);
		return ManagePages.page(member, model,
				independent ? "membership/manage/interest" : "membership/manage/interest-link");
	}

	@GetMapping("/{slug}/interests/{id}/removal")
	String remove(@PathVariable String slug, @PathVariable InterestId id, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("form", RemovalForm.empty(interest(member, id).version()));
		return removalPage(member, id, model);
	}

	@PostMapping("/{slug}/interests/{id}/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable InterestId id,
			@ModelAttribute("form") RemovalForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		MemberRecord member = this.reading.member(slug);
		InterestId known = interest(member, id).id();
		if (!Rejection.none(errors,
				() -> this.interests.remove(known, form.seen(), form.date(errors), this.pages.by(person)))) {
			return Rejection.of(removalPage(member, id, model));
		}
		return ManagePages.done(slug, "The entry was removed from the register. It stays in the history.", redirect);
	}

	private static String removalPage(MemberRecord member, InterestId id, Model model) {
		model.addAttribute("interest", interest(member, id));
		return ManagePages.page(member, model, "membership/manage/interest-removal");
	}

	private static InterestLine interest(MemberRecord member, InterestId id) {
		return member.interests()
			.stream()
			.filter((interest) -> interest.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("interest " + id));
	}

}
