package org.openscrutiny.membership.web;

import java.util.List;

import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.OfficeId;
import org.openscrutiny.membership.OfficeLine;
import org.openscrutiny.membership.OfficeManagement;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.FormText;
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
class ManageOfficesController {

	private static final Link OFFICES = Link.to(ManagePages.PATH + "/offices", "Chair and vice-chair");

	private final MembershipReading reading;

	private final OfficeManagement offices;

	private final MembershipWords words;

	private final ManagePages pages;

	ManageOfficesController(MembershipReading reading, OfficeManagement offices, MembershipWords words,
			ManagePages pages) {
		this.reading = reading;
		this.offices = offices;
		this.words = words;
		this.pages = pages;
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
		if (!Rejection.none(errors, () -> this.offices.appoint(FormText.required(form.member()),
				form.kind(errors).orElseThrow(), form.tenure(errors), this.pages.by(person)))) {
			return Rejection.of(listPage(model));
		}
		return ManagePages.told("/offices", "The appointment was recorded.", redirect);
	}

	private String listPage(Model model) {
		model.addAttribute("offices", this.reading.offices());
		model.addAttribute("kinds", Options.offices());
		model.addAttribute("members", Options.members(this.reading.members()));
		model.addAttribute("words", this.words);
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST));
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
		if (!Rejection.none(errors,
				() -> this.offices.end(id, form.seen(), form.ending(errors), this.pages.by(person)))) {
			return Rejection.of(endPage(id, model));
		}
		return ManagePages.told("/offices", "The end of the office was recorded.", redirect);
	}

	private String endPage(OfficeId id, Model model) {
		model.addAttribute("office", office(id));
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST, OFFICES));
		return "membership/manage/office-ending";
	}

	@GetMapping("/offices/{id}/correction")
	String correct(@PathVariable OfficeId id, Model model) {
		model.addAttribute("form", OfficeDatesForm.of(office(id)));
		return correctionPage(id, model);
	}

	@PostMapping("/offices/{id}/correction")
	ModelAndView correct(@PathVariable OfficeId id, @ModelAttribute("form") OfficeDatesForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.offices.correct(id, form.seen(), form.tenure(errors), this.pages.by(person)))) {
			return Rejection.of(correctionPage(id, model));
		}
		return ManagePages.told("/offices", "The dates of the office were corrected.", redirect);
	}

	private String correctionPage(OfficeId id, Model model) {
		model.addAttribute("office", office(id));
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST, OFFICES));
		return "membership/manage/office-correction";
	}

	@GetMapping("/offices/{id}/removal")
	String remove(@PathVariable OfficeId id, Model model) {
		model.addAttribute("form", ReasonForm.empty(office(id).version()));
		return removalPage(id, model);
	}

	@PostMapping("/offices/{id}/removal")
	ModelAndView remove(@PathVariable OfficeId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.offices.remove(id, form.seen(), form.typed(), this.pages.by(person)))) {
			return Rejection.of(removalPage(id, model));
		}
		return ManagePages.told("/offices", "The office was removed as entered in error.", redirect);
	}

	private String removalPage(OfficeId id, Model model) {
		OfficeLine office = office(id);
		model.addAttribute("breadcrumbs", Link.trail(ManagePages.LIST, OFFICES));
		return ManagePages.removalPage(new ManagePages.Removal("Remove an office of " + office.member().name(),
				List.of(office.kind().getLabel() + ". " + this.words.officeStart(office.tenure()) + ".",
						"Readers no longer see this office. The audit trail keeps what it said."),
				OFFICES.href() + "/" + id + "/removal", OFFICES.href()), model);
	}

	private OfficeLine office(OfficeId id) {
		return this.reading.offices()
			.stream()
			.filter((office) -> office.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("office " + id));
	}

}
