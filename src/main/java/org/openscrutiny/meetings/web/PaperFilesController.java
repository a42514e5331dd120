package org.openscrutiny.meetings.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.PaperManagement;
import org.openscrutiny.shared.ActingPerson;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The files of a paper: added, put in order, left out, replaced by new versions.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}/papers/{paper}/files")
class PaperFilesController {

	private final AgendaPages pages;

	private final PaperManagement papers;

	PaperFilesController(AgendaPages pages, PaperManagement papers) {
		this.pages = pages;
		this.papers = papers;
	}

	@GetMapping
	String show(@PathVariable String reference, @PathVariable UUID paper, ActingPerson person, Model model) {
		model.addAttribute("form", new FileForm("", ""));
		return page(this.pages.sheet(reference, person), paper, model);
	}

	private String page(AgendaSheet sheet, UUID paper, Model model) {
		AgendaSheet.ItemLine item = sheet.itemOf(paper);
		model.addAttribute("paper", item.paper(paper));
		return this.pages.item(sheet, item, "files", model);
	}

	@PostMapping
	ModelAndView add(@PathVariable String reference, @PathVariable UUID paper, @ModelAttribute("form") FileForm form,
			BindingResult errors, @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		return done(reference, paper, "The files were added.", errors,
				() -> this.papers.addFiles(AgendaPages.read(reference), paper, Upload.of(files), person), person, model,
				redirect);
	}

	@PostMapping("/{file}/move")
	ModelAndView move(@PathVariable String reference, @PathVariable UUID paper, @PathVariable UUID file,
			@RequestParam(name = "by", defaultValue = "down") String by, @ModelAttribute("form") FileForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		return done(reference, paper, "The file was moved.", errors, () -> this.papers
			.moveFile(AgendaPages.read(reference), paper, new DocumentId(file), "up".equals(by) ? -1 : 1, person),
				person, model, redirect);
	}

	@PostMapping("/{file}/removal")
	ModelAndView remove(@PathVariable String reference, @PathVariable UUID paper, @PathVariable UUID file,
			@ModelAttribute("form") FileForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return done(reference, paper, "The file was left out.", errors,
				() -> this.papers.removeFile(AgendaPages.read(reference), paper, new DocumentId(file), person), person,
				model, redirect);
	}

	@PostMapping("/{file}/version")
	ModelAndView replace(@PathVariable String reference, @PathVariable UUID paper, @PathVariable UUID file,
			@ModelAttribute("form") FileForm form, BindingResult errors,
			@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		model.addAttribute("replaced", file.toString());
		return done(reference, paper, "The new version was added. The one before it stays at its address.", errors,
				() -> this.papers.replaceFile(AgendaPages.read(reference), paper, new DocumentId(file),
						Upload.of(files).stream().findFirst().orElse(null), form.text(), person),
				person, model, redirect);
	}

	private ModelAndView done(String reference, UUID paper, String notice, BindingResult errors, Runnable act,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, act)) {
			return Rejection.of(page(this.pages.sheet(reference, person), paper, model));
		}
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView(
				"redirect:/manage/meetings/" + AgendaPages.read(reference) + "/papers/" + paper + "/files");
	}

	/**
	 * What is done with a file.
	 *
	 * @param files unused but for its errors
	 * @param reason why there is a new version
	 */
	record FileForm(@Nullable String files, @Nullable String reason) {

		String text() {
			return (this.reason != null) ? this.reason : "";
		}

	}

}
