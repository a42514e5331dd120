package org.openscrutiny.decisions.web;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.DecisionDesk;
import org.openscrutiny.decisions.ImportedDecision;
import org.openscrutiny.decisions.RegisterImports;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.Rejection;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetUpload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Brings in a register from a file.
 */
@Controller
@RequestMapping("/manage/decisions/imports")
class ImportController {

	private final RegisterImports imports;

	private final DecisionDesk desk;

	private final EnglishText text;

	private final Clock clock;

	ImportController(RegisterImports imports, DecisionDesk desk, EnglishText text, Clock clock) {
		this.imports = imports;
		this.desk = desk;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping("/new")
	String choose(Model model) {
		model.addAttribute("form", SheetUpload.empty());
		return choosePage(model);
	}

	private static String choosePage(Model model) {
		model.addAttribute("breadcrumbs", Link.trail(ManageDecisionsController.LIST));
		return "decisions/manage/import-new";
	}

	@PostMapping
	ModelAndView receive(@ModelAttribute("form") SheetUpload form, BindingResult errors,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file, ActingPerson person,
			Model model) {
		AtomicReference<@Nullable ImportId> received = new AtomicReference<>();
		if (!Rejection.none(errors, () -> received.set(this.imports.receive(form.of(file), by(person))))) {
			return Rejection.of(choosePage(model));
		}
		return new ModelAndView("redirect:/manage/decisions/imports/" + received.get() + "/preview");
	}

	@GetMapping("/{id}/preview")
	String preview(@PathVariable ImportId id, @RequestParam(name = "page", defaultValue = "1") String page,
			ActingPerson person, Model model) {
		if (this.imports.isConfirmed(id, person.id())) {
			return "redirect:/manage/decisions/imports/" + id;
		}
		ImportPreview<ImportedDecision> preview = this.imports.preview(id, person.id());
		model.addAttribute("form", new ConfirmForm(preview.fingerprint(), ""));
		return previewPage(id, preview, Pages.number(page), model);
	}

	private static String previewPage(ImportId id, ImportPreview<ImportedDecision> preview, int page, Model model) {
		int shown = Math.min(page, preview.lastPage());
		model.addAttribute("id", id);
		model.addAttribute("preview", preview);
		model.addAttribute("rows", preview.page(shown));
		model.addAttribute("pages",
				Pages.of(shown, preview.lastPage(), "/manage/decisions/imports/" + id + "/preview"));
		model.addAttribute("breadcrumbs", Link.trail(ManageDecisionsController.LIST));
		return "decisions/manage/import-preview";
	}

	@PostMapping("/{id}/confirmation")
	ModelAndView confirm(@PathVariable ImportId id, @ModelAttribute("form") ConfirmForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		AtomicReference<PendingImports.@Nullable Imported> done = new AtomicReference<>();
		if (!Rejection.none(errors, () -> done.set(this.imports.confirm(id, FormText.required(form.fingerprint()),
				FormText.required(form.source()), by(person))))) {
			return Rejection.of(previewPage(id, this.imports.preview(id, person.id()), 1, model));
		}
		redirect.addFlashAttribute("notice", told(Objects.requireNonNull(done.get())));
		return new ModelAndView("redirect:/manage/decisions");
	}

	private String told(PendingImports.Imported done) {
		return "The import is done: " + this.text.count(done.added(), "new decision waits", "new decisions wait")
				+ " for an approver, and " + this.text.count(done.changed(), "draft was", "drafts were") + " changed.";
	}

	@PostMapping("/{id}/discarding")
	ModelAndView discard(@PathVariable ImportId id, ActingPerson person, RedirectAttributes redirect) {
		this.imports.discard(id, person.id());
		redirect.addFlashAttribute("notice", "The file was thrown away. Nothing was imported.");
		return new ModelAndView("redirect:/manage/decisions");
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") String page,
			ActingPerson person, Model model) {
		model.addAttribute("form", ReasonForm.empty(0));
		return showPage(id, Pages.number(page), person, model);
	}

	private String showPage(UUID id, int page, ActingPerson person, Model model) {
		DecisionDesk.Rows waiting = this.desk.waitingOf(id, page);
		model.addAttribute("register", this.imports.read(id));
		model.addAttribute("waiting", waiting);
		model.addAttribute("pages", Pages.of(waiting.page(), waiting.lastPage(), "/manage/decisions/imports/" + id));
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("breadcrumbs", Link.trail(ManageDecisionsController.LIST));
		return "decisions/manage/import";
	}

	@PostMapping("/{id}/publication")
	ModelAndView publish(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.imports.publish(id, by(person)))) {
			return Rejection.of(showPage(id, 1, person, model));
		}
		redirect.addFlashAttribute("notice", "The register is published.");
		return new ModelAndView("redirect:/manage/decisions");
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
