package org.openscrutiny.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.Upload;
import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.Paper;
import org.openscrutiny.meetings.PaperContent;
import org.openscrutiny.meetings.PaperManagement;
import org.openscrutiny.meetings.Withholding;
import org.openscrutiny.shared.ActingPerson;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The papers of an agenda: written here or uploaded, put in order, withheld, withdrawn.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}")
class ManagePapersController {

	private static final String NOTICE = "notice";

	private final AgendaPages pages;

	private final PaperManagement papers;

	private final Clock clock;

	ManagePapersController(AgendaPages pages, PaperManagement papers, Clock clock) {
		this.pages = pages;
		this.papers = papers;
		this.clock = clock;
	}

	@GetMapping("/items/{item}/papers")
	String create(@PathVariable String reference, @PathVariable UUID item, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		model.addAttribute("form", PaperForm.empty(sheet.item(item)));
		return paperPage(sheet, sheet.item(item), null, model);
	}

	@PostMapping("/items/{item}/papers")
	ModelAndView add(@PathVariable String reference, @PathVariable UUID item, @ModelAttribute("form") PaperForm form,
			BindingResult errors, @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		PaperContent content = form.paper(errors);
		PaperManagement.Links links = form.links(errors);
		AtomicReference<@Nullable UUID> id = new AtomicReference<>();
		if (!Rejection.none(errors,
				() -> id.set(this.papers.add(read(reference), item, content, Upload.of(files), links, person)))) {
			AgendaSheet sheet = sheet(reference, person);
			return Rejection.of(paperPage(sheet, sheet.item(item), null, model));
		}
		redirect.addFlashAttribute(NOTICE, "The paper was added.");
		return AgendaPages.back(reference, item);
	}

	@GetMapping("/papers/{paper}")
	String edit(@PathVariable String reference, @PathVariable UUID paper, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		AgendaSheet.ItemLine item = sheet.itemOf(paper);
		model.addAttribute("form", PaperForm.of(item.paper(paper)));
		return paperPage(sheet, item, item.paper(paper), model);
	}

	@PostMapping("/papers/{paper}")
	ModelAndView change(@PathVariable String reference, @PathVariable UUID paper,
			@ModelAttribute("form") PaperForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		PaperContent content = form.paper(errors);
		if (!Rejection.none(errors,
				() -> this.papers.change(read(reference), paper, form.seen(), content, form.putRight(), person))) {
			return refused(reference, paper, person, model);
		}
		redirect.addFlashAttribute(NOTICE, "The paper was saved.");
		return toPaper(reference, paper);
	}

	private ModelAndView refused(String reference, UUID paper, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		AgendaSheet.ItemLine item = sheet.itemOf(paper);
		return Rejection.of(paperPage(sheet, item, item.paper(paper), model));
	}

	private String paperPage(AgendaSheet sheet, AgendaSheet.ItemLine item, AgendaSheet.@Nullable PaperLine paper,
			Model model) {
		model.addAttribute("paper", paper);
		model.addAttribute("statuses", Option.of(Paper.Status.values(), Paper.Status::getLabel));
		model.addAttribute("paperKinds", Option.of(Paper.Kind.values(), Paper.Kind::getLabel));
		model.addAttribute("awaited",
				item.papers()
					.stream()
					.filter(AgendaSheet.PaperLine::isAwaited)
					.map(ManagePapersController::option)
					.toList());
		model.addAttribute("withheldPapers",
				item.papers()
					.stream()
					.filter((each) -> each.withdrawn() == null && each.publicVersionOf() == null
							&& (each.withholding() != null || item.withholding() != null))
					.map(ManagePapersController::option)
					.toList());
		return this.pages.item(sheet, item, "paper", model);
	}

	private static Option option(AgendaSheet.PaperLine paper) {
		return new Option(paper.id().toString(), paper.content().title());
	}

	@PostMapping("/papers/{paper}/move")
	ModelAndView move(@PathVariable String reference, @PathVariable UUID paper,
			@RequestParam(name = "by", defaultValue = "down") String by, ActingPerson person) {
		AgendaSheet.ItemLine item = sheet(reference, person).itemOf(paper);
		this.papers.move(read(reference), paper, "up".equals(by) ? -1 : 1, person);
		return AgendaPages.back(reference, item.id());
	}

	@PostMapping("/papers/{paper}/removal")
	ModelAndView remove(@PathVariable String reference, @PathVariable UUID paper,
			@ModelAttribute("form") PaperForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.papers.remove(read(reference), paper, form.seen(), person))) {
			return refused(reference, paper, person, model);
		}
		redirect.addFlashAttribute(NOTICE, "The paper was removed.");
		return AgendaPages.back(reference, null);
	}

	@GetMapping("/papers/{paper}/withdrawal")
	String withdraw(@PathVariable String reference, @PathVariable UUID paper, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		model.addAttribute("form", ReasonForm.empty(sheet.itemOf(paper).paper(paper).version()));
		return this.pages.ofPaper(sheet, paper, "withdrawal", model);
	}

	@PostMapping("/papers/{paper}/withdrawal")
	ModelAndView withdraw(@PathVariable String reference, @PathVariable UUID paper,
			@ModelAttribute("form") ReasonForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors, "Enter why it is withdrawn");
		if (!Rejection.none(errors,
				() -> this.papers.withdraw(read(reference), paper, form.seen(), form.text(), person))) {
			return Rejection.of(this.pages.ofPaper(sheet(reference, person), paper, "withdrawal", model));
		}
		redirect.addFlashAttribute(NOTICE, "The paper was withdrawn. Readers see its title and the reason.");
		return toPaper(reference, paper);
	}

	@GetMapping("/papers/{paper}/withholding")
	String withhold(@PathVariable String reference, @PathVariable UUID paper, ActingPerson person, Model model) {
		AgendaSheet sheet = sheet(reference, person);
		AgendaSheet.PaperLine line = sheet.itemOf(paper).paper(paper);
		model.addAttribute("form", WithholdingForm.of(line.withholding(), line.version()));
		return withholdingPage(sheet, paper, model);
	}

	@PostMapping("/papers/{paper}/withholding")
	ModelAndView withhold(@PathVariable String reference, @PathVariable UUID paper,
			@ModelAttribute("form") WithholdingForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Optional<Withholding> withholding = form.withholding(errors, LocalDate.now(this.clock));
		if (!Rejection.none(errors,
				() -> this.papers.withhold(read(reference), paper, form.seen(), withholding.orElse(null), person))) {
			return Rejection.of(withholdingPage(sheet(reference, person), paper, model));
		}
		redirect.addFlashAttribute(NOTICE,
				withholding.isPresent()
						? "The paper is withheld. Readers see that it is, why, who decided and when that is reviewed."
						: "The paper is public.");
		return toPaper(reference, paper);
	}

	private String withholdingPage(AgendaSheet sheet, UUID paper, Model model) {
		WithholdingOptions.addTo(model);
		return this.pages.ofPaper(sheet, paper, "withholding", model);
	}

	private AgendaSheet sheet(String reference, ActingPerson person) {
		return this.pages.sheet(reference, person);
	}

	private static MeetingReference read(String reference) {
		return AgendaPages.read(reference);
	}

	private static ModelAndView toPaper(String reference, UUID paper) {
		return new ModelAndView("redirect:/manage/meetings/" + read(reference) + "/papers/" + paper);
	}

}
