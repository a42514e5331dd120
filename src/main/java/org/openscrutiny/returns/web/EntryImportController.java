package org.openscrutiny.returns.web;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.EntryImports;
import org.openscrutiny.returns.ImportedEntry;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.Rejection;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetUpload;
import org.springframework.http.ResponseEntity;
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
 * Figures by spreadsheet.
 */
@Controller
@RequestMapping("/returns/{round}/imports")
class EntryImportController {

	private final EntryImports imports;

	private final EnglishText text;

	EntryImportController(EntryImports imports, EnglishText text) {
		this.imports = imports;
		this.text = text;
	}

	@GetMapping("/template/{format}")
	ResponseEntity<byte[]> template(@PathVariable String round, @PathVariable String format, ActingPerson person) {
		SheetFormat chosen = SheetFormat.of(format).orElseThrow(() -> new NotFound("format " + format));
		return SheetDownload.of(EntryImports.writer(), chosen, this.imports.template(round, person),
				"figures-" + round);
	}

	@GetMapping("/new")
	String choose(@PathVariable String round, Model model) {
		model.addAttribute("form", SheetUpload.empty());
		return choosePage(round, model);
	}

	private String choosePage(String round, Model model) {
		addRound(round, model);
		model.addAttribute("formats", SheetFormat.values());
		return "returns/entry/import-new";
	}

	private void addRound(String round, Model model) {
		String label = this.imports.label(round);
		model.addAttribute("round", round);
		model.addAttribute("label", label);
		model.addAttribute("breadcrumbs",
				Link.trail(Link.to("/returns", "Figures"), Link.to("/returns/" + round, label)));
	}

	@PostMapping("/new")
	ModelAndView receive(@PathVariable String round, @ModelAttribute("form") SheetUpload form, BindingResult errors,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file, ActingPerson person,
			Model model) {
		AtomicReference<@Nullable ImportId> received = new AtomicReference<>();
		if (!Rejection.none(errors, () -> received.set(this.imports.receive(round, form.of(file), person)))) {
			return Rejection.of(choosePage(round, model));
		}
		return new ModelAndView("redirect:" + address(round, String.valueOf(received.get())) + "/preview");
	}

	private static String address(String round, String id) {
		return "/returns/" + round + "/imports/" + id;
	}

	@GetMapping("/{id}/preview")
	String preview(@PathVariable String round, @PathVariable ImportId id,
			@RequestParam(name = "page", defaultValue = "1") String page, ActingPerson person, Model model) {
		return previewPage(round, id, Pages.number(page), person, model);
	}

	private String previewPage(String round, ImportId id, int page, ActingPerson person, Model model) {
		ImportPreview<ImportedEntry> preview = this.imports.preview(round, id, person);
		int shown = Math.min(page, preview.lastPage());
		String address = address(round, id.toString());
		addRound(round, model);
		model.addAttribute("address", address);
		model.addAttribute("preview", preview);
		model.addAttribute("rows", preview.page(shown));
		model.addAttribute("pages", Pages.of(shown, preview.lastPage(), address + "/preview"));
		return "returns/entry/import-preview";
	}

	@PostMapping("/{id}/confirmation")
	ModelAndView confirm(@PathVariable String round, @PathVariable ImportId id,
			@RequestParam("fingerprint") String fingerprint, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		try {
			PendingImports.Imported done = this.imports.confirm(round, id, fingerprint, person);
			redirect.addFlashAttribute("notice",
					"The import is done: " + this.text.count(done.added(), "figure was", "figures were") + " added and "
							+ this.text.count(done.changed(), "figure was", "figures were")
							+ " changed. Nothing is submitted yet.");
			return new ModelAndView("redirect:/returns/" + round);
		}
		catch (RuleBroken ex) {
			model.addAttribute("refusal", ex.getMessage());
			return Rejection.of(previewPage(round, id, 1, person, model));
		}
	}

	@PostMapping("/{id}/discarding")
	ModelAndView discard(@PathVariable String round, @PathVariable ImportId id, ActingPerson person,
			RedirectAttributes redirect) {
		this.imports.discard(round, id, person);
		redirect.addFlashAttribute("notice", "The file was thrown away. Nothing was imported.");
		return new ModelAndView("redirect:/returns/" + round);
	}

}
