package org.openscrutiny.meetings.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AgendaPublishing;
import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.EnglishText;
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
 * Publishing an agenda and its supplements, at once or ahead of time.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}/publication")
class PublicationController {

	private final AgendaPages pages;

	private final AgendaPublishing publishing;

	private final EnglishText text;

	PublicationController(AgendaPages pages, AgendaPublishing publishing, EnglishText text) {
		this.pages = pages;
		this.publishing = publishing;
		this.text = text;
	}

	@GetMapping
	String publish(@PathVariable String reference, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		model.addAttribute("form", PublicationForm.of(sheet.agendaVersion()));
		return page(sheet, model);
	}

	@PostMapping
	ModelAndView publish(@PathVariable String reference, @ModelAttribute("form") PublicationForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		AgendaSheet sheet = sheet(reference, person);
		LocalDateTime from = form.check(sheet.published(), errors);
		AtomicInteger number = new AtomicInteger();
		if (!Rejection.none(errors, () -> number.set(publish(sheet, form, from, person)))) {
			return Rejection.of(page(sheet(reference, person), model));
		}
		String what = (number.get() > 0) ? "Supplement " + number.get() : "The agenda";
		redirect.addFlashAttribute("notice",
				what + ((from == null) ? " was published." : " goes out on " + this.text.date(from.toLocalDate())
						+ " at " + this.text.time(from.toLocalTime()) + ". Until then you can take it back."));
		return AgendaPages.back(reference, null);
	}

	private int publish(AgendaSheet sheet, PublicationForm form, @Nullable LocalDateTime from, ActingPerson person) {
		if (sheet.published()) {
			return this.publishing.supplement(sheet.reference(), form.seen(), from, form.text(), person);
		}
		this.publishing.publish(sheet.reference(), form.seen(), from, form.optional(), person);
		return 0;
	}

	@PostMapping("/recall")
	ModelAndView recall(@PathVariable String reference, @ModelAttribute("form") PublicationForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors,
				() -> this.publishing.recall(sheet(reference, person).reference(), form.seen(), person))) {
			return Rejection.of(page(sheet(reference, person), model));
		}
		redirect.addFlashAttribute("notice", "It was taken back. Nobody has seen it, and you can change it again.");
		return AgendaPages.back(reference, null);
	}

	private String page(AgendaSheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("moments",
				List.of(new Option(PublicationForm.NOW, "Now"), new Option(PublicationForm.LATER, "Later")));
		model.addAttribute("breadcrumbs", this.pages.trail(sheet));
		return "meetings/manage/publication";
	}

	private AgendaSheet sheet(String reference, ActingPerson person) {
		return this.pages.sheet(reference, person);
	}

}
