package org.openscrutiny.membership.web;

import java.time.Clock;

import org.openscrutiny.membership.AuthorityLine;
import org.openscrutiny.membership.AuthorityManagement;
import org.openscrutiny.membership.MembershipReading;
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
class ManageAuthoritiesController {

	private static final Link LIST = Link.to("/manage/members", "Membership");

	private final MembershipReading reading;

	private final AuthorityManagement authorities;

	private final Clock clock;

	ManageAuthoritiesController(MembershipReading reading, AuthorityManagement authorities, Clock clock) {
		this.reading = reading;
		this.authorities = authorities;
		this.clock = clock;
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
		if (!Rejection.none(errors, () -> this.authorities.add(form.typed(), by(person)))) {
			return Rejection.of(listPage(model));
		}
		redirect.addFlashAttribute("notice", form.typed() + " was added.");
		return new ModelAndView("redirect:/manage/members/authorities");
	}

	private String listPage(Model model) {
		model.addAttribute("authorities", this.reading.authorities());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
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
		if (!Rejection.none(errors, () -> this.authorities.rename(slug, form.seen(), form.typed(), by(person)))) {
			return Rejection.of(namePage(slug, model));
		}
		redirect.addFlashAttribute("notice", "The authority is now called " + form.typed() + ".");
		return new ModelAndView("redirect:/manage/members/authorities");
	}

	private String namePage(String slug, Model model) {
		model.addAttribute("authority", authority(slug));
		model.addAttribute("breadcrumbs", Link.trail(LIST, Link.to("/manage/members/authorities", "Authorities")));
		return "membership/manage/authority-name";
	}

	private AuthorityLine authority(String slug) {
		return this.reading.authorities()
			.stream()
			.filter((authority) -> authority.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("authority " + slug));
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
