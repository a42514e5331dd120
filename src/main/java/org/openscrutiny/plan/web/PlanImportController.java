package org.openscrutiny.plan.web;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.ImportedKpi;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.plan.PlanImports;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.EnglishText;
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
 * Brings in the structure of a plan from a file.
 */
@Controller
@RequestMapping(Desk.PATH + "/plans/{plan}/imports")
class PlanImportController {

	private final PlanImports imports;

	private final PlanDesk reading;

	private final Desk desk;

	private final EnglishText text;

	PlanImportController(PlanImports imports, PlanDesk reading, Desk desk, EnglishText text) {
		this.imports = imports;
		this.reading = reading;
		this.desk = desk;
		this.text = text;
	}

	@GetMapping("/new")
	String choose(@PathVariable String plan, Model model) {
		model.addAttribute("form", SheetUpload.empty());
		return choosePage(plan, model);
	}

	private String choosePage(String plan, Model model) {
		model.addAttribute("plan", this.reading.plan(plan).plan());
		breadcrumbs(plan, model);
		return "plan/manage/import-new";
	}

	private void breadcrumbs(String plan, Model model) {
		model.addAttribute("breadcrumbs", Link.trail(Desk.LIST, Desk.link(this.reading.plan(plan).plan())));
	}

	@PostMapping("/new")
	ModelAndView receive(@PathVariable String plan, @ModelAttribute("form") SheetUpload form, BindingResult errors,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file, ActingPerson person,
			Model model) {
		AtomicReference<@Nullable ImportId> received = new AtomicReference<>();
		if (!Rejection.none(errors,
				() -> received.set(this.imports.receive(plan, form.of(file), this.desk.by(person))))) {
			return Rejection.of(choosePage(plan, model));
		}
		return new ModelAndView("redirect:" + Desk.pathOf(plan) + "/imports/" + received.get() + "/preview");
	}

	@GetMapping("/{id}/preview")
	String preview(@PathVariable String plan, @PathVariable ImportId id,
			@RequestParam(name = "page", defaultValue = "1") String page, ActingPerson person, Model model) {
		if (this.imports.isConfirmed(plan, id, person.id())) {
			return "redirect:" + Desk.pathOf(plan);
		}
		ImportPreview<ImportedKpi> preview = this.imports.preview(plan, id, person.id());
		int shown = Math.min(Pages.number(page), preview.lastPage());
		String address = Desk.pathOf(plan) + "/imports/" + id;
		model.addAttribute("address", address);
		model.addAttribute("preview", preview);
		model.addAttribute("rows", preview.page(shown));
		model.addAttribute("pages", Pages.of(shown, preview.lastPage(), address + "/preview"));
		breadcrumbs(plan, model);
		return "plan/manage/import-preview";
	}

	@PostMapping("/{id}/confirmation")
	ModelAndView confirm(@PathVariable String plan, @PathVariable ImportId id,
			@RequestParam("fingerprint") String fingerprint, ActingPerson person, RedirectAttributes redirect) {
		PendingImports.Imported done = this.imports.confirm(plan, id, fingerprint, this.desk.by(person));
		return Desk.done(
				Desk.pathOf(plan), "The import is done: " + this.text.count(done.added(), "KPI was", "KPIs were")
						+ " drafted and " + this.text.count(done.changed(), "draft was", "drafts were") + " changed.",
				redirect);
	}

	@PostMapping("/{id}/discarding")
	ModelAndView discard(@PathVariable String plan, @PathVariable ImportId id, ActingPerson person,
			RedirectAttributes redirect) {
		this.imports.discard(plan, id, person.id());
		return Desk.done(Desk.pathOf(plan), "The file was thrown away. Nothing was imported.", redirect);
	}

}
