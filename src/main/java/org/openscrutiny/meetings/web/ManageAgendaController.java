package org.openscrutiny.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AgendaManagement;
import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.MeetingsDesk;
import org.openscrutiny.meetings.ItemContent;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.Withholding;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Link;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Building an agenda on one page, and publishing it.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}")
class ManageAgendaController {

	private static final String NOTICE = "notice";

	private final AgendaPages pages;

	private final MeetingsDesk meetings;

	private final AgendaManagement agendas;

	private final EnglishText text;

	private final Clock clock;

	ManageAgendaController(AgendaPages pages, MeetingsDesk meetings, AgendaManagement agendas, EnglishText text,
			Clock clock) {
		this.pages = pages;
		this.meetings = meetings;
		this.agendas = agendas;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String reference, ActingPerson person, Model model) {
		model.addAttribute("form", ItemForm.empty());
		return showPage(sheet(reference, person), model);
	}

	private String showPage(AgendaSheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("breadcrumbs", Link.trail(ManageMeetingsController.LIST));
		return "meetings/manage/show";
	}

	@PostMapping("/agenda")
	ModelAndView begin(@PathVariable String reference, @RequestParam(name = "with", defaultValue = "") String with,
			@ModelAttribute("form") ItemForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return done(reference, errors, "The agenda was begun.", () -> {
			if ("last".equals(with)) {
				this.agendas.beginWithLast(read(reference), person);
			}
			else {
				this.agendas.beginWithStandingItems(read(reference), person);
			}
		}, person, model, redirect);
	}

	@PostMapping("/times")
	ModelAndView workOutTimes(@PathVariable String reference, @ModelAttribute("form") ItemForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		return done(reference, errors, "The times were worked out.",
				() -> this.agendas.workOutTimes(read(reference), person), person, model, redirect);
	}

	@PostMapping("/items")
	ModelAndView add(@PathVariable String reference, @ModelAttribute("form") ItemForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		ItemContent content = form.content(errors);
		AtomicReference<@Nullable UUID> id = new AtomicReference<>();
		if (!Rejection.none(errors, () -> id.set(this.agendas.addItem(read(reference), content, form.why(), person)))) {
			return Rejection.of(showPage(sheet(reference, person), model));
		}
		redirect.addFlashAttribute(NOTICE, "The item was added.");
		return AgendaPages.back(reference, id.get());
	}

	@PostMapping("/items/{item}/move")
	ModelAndView move(@PathVariable String reference, @PathVariable UUID item,
			@RequestParam(name = "by", defaultValue = "down") String by, @ModelAttribute("form") ItemForm form,
			BindingResult errors, ActingPerson person, Model model) {
		if (!Rejection.none(errors,
				() -> this.agendas.moveItem(read(reference), item, "up".equals(by) ? -1 : 1, person))) {
			return Rejection.of(showPage(sheet(reference, person), model));
		}
		return AgendaPages.back(reference, item);
	}

	@PostMapping("/items/{item}/removal")
	ModelAndView remove(@PathVariable String reference, @PathVariable UUID item, @ModelAttribute("form") ItemForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		return done(reference, errors, "The item was removed.",
				() -> this.agendas.removeItem(read(reference), item, form.seen(), person), person, model, redirect);
	}

	private ModelAndView done(String reference, BindingResult errors, String notice, Runnable act, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, act)) {
			return Rejection.of(showPage(sheet(reference, person), model));
		}
		redirect.addFlashAttribute(NOTICE, notice);
		return AgendaPages.back(reference, null);
	}

	@GetMapping("/items/{item}")
	String edit(@PathVariable String reference, @PathVariable UUID item, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		model.addAttribute("form", ItemForm.of(sheet.item(item)));
		return itemPage(sheet, item, model);
	}

	@PostMapping("/items/{item}")
	ModelAndView change(@PathVariable String reference, @PathVariable UUID item, @ModelAttribute("form") ItemForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		ItemContent content = form.content(errors);
		if (!Rejection.none(errors,
				() -> this.agendas.changeItem(read(reference), item, form.seen(), content, form.putRight(), person))) {
			return Rejection.of(itemPage(sheet(reference, person), item, model));
		}
		redirect.addFlashAttribute(NOTICE, "The item was saved.");
		return AgendaPages.back(reference, item);
	}

	private String itemPage(AgendaSheet sheet, UUID item, Model model) {
		return this.pages.item(sheet, sheet.item(item), "item", model);
	}

	@GetMapping("/items/{item}/withdrawal")
	String withdraw(@PathVariable String reference, @PathVariable UUID item, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		model.addAttribute("form", ReasonForm.empty(sheet.item(item).version()));
		return this.pages.ofItem(sheet, item, "withdrawal", model);
	}

	@PostMapping("/items/{item}/withdrawal")
	ModelAndView withdraw(@PathVariable String reference, @PathVariable UUID item,
			@ModelAttribute("form") ReasonForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors, "Enter why it is withdrawn");
		if (!Rejection.none(errors,
				() -> this.agendas.withdrawItem(read(reference), item, form.seen(), form.text(), person))) {
			return Rejection.of(this.pages.ofItem(sheet(reference, person), item, "withdrawal", model));
		}
		redirect.addFlashAttribute(NOTICE, "The item was withdrawn. Readers see its heading and the reason.");
		return AgendaPages.back(reference, item);
	}

	@GetMapping("/items/{item}/withholding")
	String withhold(@PathVariable String reference, @PathVariable UUID item, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		model.addAttribute("form", WithholdingForm.of(sheet.item(item).withholding(), sheet.item(item).version()));
		return withholdingPage(sheet, item, model);
	}

	@PostMapping("/items/{item}/withholding")
	ModelAndView withhold(@PathVariable String reference, @PathVariable UUID item,
			@ModelAttribute("form") WithholdingForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Optional<Withholding> withholding = form.withholding(errors, LocalDate.now(this.clock));
		if (!Rejection.none(errors, () -> this.agendas.withholdItem(read(reference), item, form.seen(),
				withholding.orElse(null), person))) {
			return Rejection.of(withholdingPage(sheet(reference, person), item, model));
		}
		redirect.addFlashAttribute(NOTICE,
				withholding.isPresent()
						? "The item is withheld. Readers see that it is, why, who decided and when that is reviewed."
						: "The item is public.");
		return AgendaPages.back(reference, item);
	}

	private String withholdingPage(AgendaSheet sheet, UUID item, Model model) {
		WithholdingOptions.addTo(model);
		return this.pages.ofItem(sheet, item, "withholding", model);
	}

	@GetMapping("/items/{item}/carrying")
	String carry(@PathVariable String reference, @PathVariable UUID item, ActingPerson person, Model model) {
		model.addAttribute("form", new CarryForm("", ""));
		return carryPage(sheet(reference, person), item, person, model);
	}

	@PostMapping("/items/{item}/carrying")
	ModelAndView carry(@PathVariable String reference, @PathVariable UUID item, @ModelAttribute("form") CarryForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		Optional<MeetingReference> target = MeetingReference.read(FormText.required(form.target()));
		if (target.isEmpty()) {
			errors.rejectValue("target", "missing", "Choose a meeting");
		}
		if (!Rejection.none(errors, () -> this.agendas.carryOver(read(reference), item, target.orElseThrow(),
				ItemForm.strip(form.circumstances()), person))) {
			return Rejection.of(carryPage(sheet(reference, person), item, person, model));
		}
		redirect.addFlashAttribute(NOTICE, "The item is on the agenda of " + target.orElseThrow() + ", too.");
		return AgendaPages.back(reference, item);
	}

	private String carryPage(AgendaSheet sheet, UUID item, ActingPerson person, Model model) {
		model.addAttribute("targets",
				this.meetings.targets(sheet, person)
					.stream()
					.map((row) -> new Option(row.reference().value(),
							this.text.longDate(row.heldOn()) + " (" + row.getState().toLowerCase(Locale.UK) + ")"))
					.toList());
		return this.pages.item(sheet, sheet.item(item), "carrying", model);
	}

	private AgendaSheet sheet(String reference, ActingPerson person) {
		return this.pages.sheet(reference, person);
	}

	private static MeetingReference read(String reference) {
		return AgendaPages.read(reference);
	}

	/**
	 * To which meeting an item is carried over.
	 *
	 * @param target the meeting
	 * @param circumstances why its chair takes it, if that agenda is published
	 */
	record CarryForm(@Nullable String target, @Nullable String circumstances) {
	}

}
