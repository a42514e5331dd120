package org.openscrutiny.membership.web;

import java.util.List;

import org.openscrutiny.membership.AuthorityLine;
import org.openscrutiny.membership.AuthorityManagement;
import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.shared.ActingPerson;
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
@RequestMapping(ManagePages.PATH)
class ManageAuthoritiesController {

	private static final Link AUTHORITIES = Link.to(ManagePages.PATH + "/authorities", "Authorities");

	private final MembershipReading reading;

	private final AuthorityManagement authorities;

	private final ManagePages pages;

	ManageAuthoritiesController(MembershipReading reading, AuthorityManagement authorities, ManagePages pages) {
		this.reading = reading;
		this.authorities = authorities;
		this.pages = pages;
	}

	@GetMapping("/authorities")
	String list(Model model) {
		model.addAttribute("form", AuthorityForm.empty());
		return listPage(model);
	}

	@PostMapping("/authorities")
	ModelAndView add(@ModelAttribute("form") AuthorityForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.authorities.add(form.typed(), this.pages.by(person)))) {
			return Rejection.of(listPage(model));
		}
		return ManagePages.told("/authorities", form.typed() + " was added.", redirect);
	}

	private String listPage(Model model) {
		model.addAttribute("authorities", this.reading.authorities());
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST));
		return "membership/manage/authorities";
	}

	@GetMapping("/authorities/{slug}/name")
	String rename(@PathVariable String slug, Model model) {
		model.addAttribute("form", AuthorityForm.of(authority(slug)));
		return namePage(slug, model);
	}

	@PostMapping("/authorities/{slug}/name")
	ModelAndView rename(@PathVariable String slug, @ModelAttribute("form") AuthorityForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.authorities.rename(slug, form.seen(), form.typed(), this.pages.by(person)))) {
			return Rejection.of(namePage(slug, model));
		}
		return ManagePages.told("/authorities", "The authority is now called " + form.typed() + ".", redirect);
	}

	private String namePage(String slug, Model model) {
		model.addAttribute("authority", authority(slug));
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST, AUTHORITIES));
		return "membership/manage/authority-name";
	}

	@GetMapping("/authorities/{slug}/removal")
	String remove(@PathVariable String slug, Model model) {
		model.addAttribute("form", ReasonForm.empty(authority(slug).version()));
		return removalPage(slug, model);
	}

	@PostMapping("/authorities/{slug}/removal")
	ModelAndView remove(@PathVariable String slug, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.authorities.remove(slug, form.seen(), form.typed(), this.pages.by(person)))) {
			return Rejection.of(removalPage(slug, model));
		}
		return ManagePages.told("/authorities", "The authority was removed.", redirect);
	}

	private String removalPage(String slug, Model model) {
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST, AUTHORITIES));
		return ManagePages.removalPage(new ManagePages.Removal("Remove " + authority(slug).name(),
				List.of("An authority can be removed while no membership names it."),
				AUTHORITIES.href() + "/" + slug + "/removal", AUTHORITIES.href()), model);
	}

	private AuthorityLine authority(String slug) {
		return this.reading.authorities()
			.stream()
			.filter((authority) -> authority.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("authority " + slug));
	}

}
