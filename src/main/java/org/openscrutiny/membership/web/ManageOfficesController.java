package org.openscrutiny.membership.web;

import java.time.Clock;

import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.OfficeId;
import org.openscrutiny.membership.OfficeLine;
import org.openscrutiny.membership.OfficeManagement;
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
class ManageOfficesController {

	private static final Link LIST = Link.to("/manage/members", "Membership");

	private final MembershipReading reading;

	private final OfficeManagement offices;

	private final MembershipWords words;

	private final Clock clock;

	ManageOfficesController(MembershipReading reading, OfficeManagement offices, MembershipWords words, Clock clock) {
		this.reading = reading;
		this.offices = offices;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/offices")
	String list(Model model) {
		model.addAttribute("form", OfficeForm.empty());
		return listPage(model);
	}

	@PostMapping("/offices")
	ModelAndView appoint(@ModelAttribute("form") OfficeForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.offices.appoint(FormFields.required(form.member()),
				form.kind(errors).orElseThrow(), form.tenure(errors), by(person)))) {
			return Rejection.of(listPage(model));
		}
		redirect.addFlashAttribute("notice", "The appointment was recorded.");
		return new ModelAndView("redirect:/manage/members/offices");
	}

	private String listPage(Model model) {
		model.addAttribute("offices", this.reading.offices());
		model.addAttribute("kinds", Option.offices());
		model.addAttribute("members", Option.members(this.reading.members()));
		model.addAttribute("words", this.words);
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "membership/manage/offices";
	}

	@GetMapping("/offices/{id}/ending")
	String end(@PathVariable OfficeId id, Model model) {
		model.addAttribute("form", EndForm.empty(office(id).version()));
		return endPage(id, model);
	}

	@PostMapping("/offices/{id}/ending")
	ModelAndView end(@PathVariable OfficeId id, @ModelAttribute("form") EndForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.offices.end(id, form.seen(), form.ending(errors), by(person)))) {
			return Rejection.of(endPage(id, model));
		}
		redirect.addFlashAttribute("notice", "The end of the office was recorded.");
		return new ModelAndView("redirect:/manage/members/offices");
	}

	private String endPage(OfficeId id, Model model) {
		model.addAttribute("office", office(id));
		model.addAttribute("breadcrumbs", Link.trail(LIST, Link.to("/manage/members/offices", "Chair and vice-chair")));
		return "membership/manage/office-ending";
	}

	private OfficeLine office(OfficeId id) {
		return this.reading.offices()
			.stream()
			.filter((office) -> office.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("office " + id));
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
