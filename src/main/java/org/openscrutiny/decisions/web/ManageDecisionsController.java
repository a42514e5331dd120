package org.openscrutiny.decisions.web;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.Decision;
import org.openscrutiny.decisions.DecisionDesk;
import org.openscrutiny.decisions.DecisionDocuments;
import org.openscrutiny.decisions.DecisionId;
import org.openscrutiny.decisions.DecisionManagement;
import org.openscrutiny.decisions.DecisionReference;
import org.openscrutiny.decisions.DecisionStatus;
import org.openscrutiny.decisions.NumberSeries;
import org.openscrutiny.decisions.PriorityChoices;
import org.openscrutiny.decisions.ServedPriority;
import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Pages;
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
 * What both roles of the commissioner's office do: write decisions, keep their documents
 * and send them for approval.
 */
@Controller
@RequestMapping("/manage/decisions")
class ManageDecisionsController {

	static final Link LIST = Link.to("/manage/decisions", "Decisions");

	private final DecisionDesk desk;

	private final DecisionManagement decisions;

	private final DecisionDocuments documents;

	private final NumberSeries numbers;

	private final PriorityChoices priorities;

	private final Clock clock;

	ManageDecisionsController(DecisionDesk desk, DecisionManagement decisions, DecisionDocuments documents,
			NumberSeries numbers, PriorityChoices priorities, Clock clock) {
		this.desk = desk;
		this.decisions = decisions;
		this.documents = documents;
		this.numbers = numbers;
		this.priorities = priorities;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(name = "page", defaultValue = "1") String page, ActingPerson person, Model model) {
		DecisionDesk.Overview overview = this.desk.overview(Pages.number(page));
		model.addAttribute("desk", overview);
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("pages",
				Pages.of(overview.published().page(), overview.published().lastPage(), LIST.href()));
		model.addAttribute("breadcrumbs", Link.trail());
		return "decisions/manage/list";
	}

	@GetMapping("/undated")
	String undated(Model model) {
		model.addAttribute("rows", this.desk.withoutReview());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "decisions/manage/undated";
	}

	@GetMapping("/new")
	String create(@RequestParam(name = "supersedes", defaultValue = "") String supersedes, Model model) {
		model.addAttribute("form", DecisionForm.empty(this.numbers.suggestion(),
				DecisionReference.read(supersedes).map(DecisionReference::toString).orElse("")));
		return newPage(this.priorities.of(null), model);
	}

	@PostMapping
	ModelAndView add(@ModelAttribute("form") DecisionForm form, BindingResult errors,
			@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		List<ServedPriority> choices = this.priorities.of(null);
		AtomicReference<@Nullable DecisionId> drafted = new AtomicReference<>();
		if (!none(errors,
				() -> drafted.set(this.decisions.draft(form.content(errors, choices), Upload.of(files), by(person))))) {
			return Rejection.of(newPage(choices, model));
		}
		redirect.addFlashAttribute("notice", "The draft was saved.");
		return new ModelAndView("redirect:/manage/decisions/" + drafted.get());
	}

	private static String newPage(List<ServedPriority> choices, Model model) {
		model.addAttribute("priorities", DecisionOptions.served(choices));
		model.addAttribute("classifications", DecisionOptions.classifications());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "decisions/manage/new";
	}

	@GetMapping("/{id}")
	String show(@PathVariable DecisionId id, ActingPerson person, Model model) {
		model.addAttribute("form", ReasonForm.empty(0));
		return showPage(id, person, model);
	}

	private String showPage(DecisionId id, ActingPerson person, Model model) {
		DecisionDesk.Sheet sheet = this.desk.read(id);
		Decision decision = sheet.decision();
		model.addAttribute("sheet", sheet);
		model.addAttribute("decision", decision);
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("own", decision.isBy(person.id()));
		model.addAttribute("open", decision.isOpenToDocumentsOf(person));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "decisions/manage/show";
	}

	@GetMapping("/{id}/draft")
	String edit(@PathVariable DecisionId id, Model model, RedirectAttributes redirect) {
		Decision decision = this.desk.read(id).decision();
		if (decision.getStatus() != DecisionStatus.DRAFT) {
			return back(decision, "Only a draft can be changed.", redirect);
		}
		model.addAttribute("form", DecisionForm.of(decision));
		return editPage(decision, this.priorities.of(decision.getContent().priority()), model);
	}

	@PostMapping("/{id}/draft")
	ModelAndView change(@PathVariable DecisionId id, @ModelAttribute("form") DecisionForm form, BindingResult errors,
			@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		Decision decision = this.desk.read(id).decision();
		List<ServedPriority> choices = this.priorities.of(decision.getContent().priority());
		if (!none(errors, () -> this.decisions.edit(id, form.seen(), form.content(errors, choices), Upload.of(files),
				by(person)))) {
			return Rejection.of(editPage(decision, choices, model));
		}
		return done(id, "The draft was saved.", redirect);
	}

	private static String editPage(Decision decision, List<ServedPriority> choices, Model model) {
		model.addAttribute("priorities", DecisionOptions.served(choices));
		model.addAttribute("decision", decision);
		model.addAttribute("classifications", DecisionOptions.classifications());
		model.addAttribute("breadcrumbs", trail(decision));
		return "decisions/manage/edit";
	}

	@PostMapping("/{id}/submission")
	ModelAndView submit(@PathVariable DecisionId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		List<RuleBroken> missing = this.desk.read(id).decision().getMissing();
		missing.forEach((each) -> errors.reject("missing", each.getMessage()));
		if (!none(errors, () -> this.decisions.submit(id, form.seen(), by(person)))) {
			model.addAttribute("missing", missing);
			return Rejection.of(showPage(id, person, model));
		}
		return done(id, "The decision was sent for approval. Somebody else publishes it.", redirect);
	}

	@PostMapping("/{id}/discarding")
	ModelAndView discard(@PathVariable DecisionId id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!none(errors, () -> this.decisions.discard(id, form.seen(), by(person)))) {
			return Rejection.of(showPage(id, person, model));
		}
		redirect.addFlashAttribute("notice", "The draft was thrown away.");
		return new ModelAndView("redirect:/manage/decisions");
	}

	@PostMapping("/{id}/documents")
	ModelAndView addDocuments(@PathVariable DecisionId id, @ModelAttribute("form") ReasonForm form,
			BindingResult errors, @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!none(errors, () -> this.documents.add(id, Upload.of(files), person))) {
			return Rejection.of(showPage(id, person, model));
		}
		return done(id, "The documents were added.", redirect);
	}

	@PostMapping("/{id}/documents/{document}/version")
	ModelAndView replaceDocument(@PathVariable DecisionId id, @PathVariable DocumentId document,
			@ModelAttribute("form") ReasonForm form, BindingResult errors,
			@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		if (!none(errors, () -> this.documents.replace(id, document, Upload.of(files).stream().findFirst().orElse(null),
				form.text(), person))) {
			model.addAttribute("refusedForm", "version of " + document);
			return Rejection.of(showPage(id, person, model));
		}
		return done(id, "The new version was stored. The earlier one stays at its address.", redirect);
	}

	@PostMapping("/{id}/documents/{document}/withdrawal")
	ModelAndView withdrawDocument(@PathVariable DecisionId id, @PathVariable DocumentId document,
			@ModelAttribute("form") ReasonForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		if (!none(errors, () -> this.documents.withdraw(id, document, form.text(), person))) {
			model.addAttribute("refusedForm", "withdrawal of " + document);
			return Rejection.of(showPage(id, person, model));
		}
		return done(id, "The document was taken down.", redirect);
	}

	/** Like {@link Rejection#none}, with what is about no field of this form on top. */
	private static boolean none(BindingResult errors, Runnable act) {
		return Rejection.none(errors, () -> {
			try {
				act.run();
			}
			catch (RuleBroken ex) {
				throw (errors.getTarget() instanceof DecisionForm) ? ex : new RuleBroken(ex.getMessage());
			}
		});
	}

	static ModelAndView done(DecisionId id, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:/manage/decisions/" + id);
	}

	/** For a form of something that cannot be done, or not any more. */
	static String back(Decision decision, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("noticeTitle", "Not possible");
		redirect.addFlashAttribute("notice", notice);
		return "redirect:/manage/decisions/" + decision.getId();
	}

	static List<Link> trail(Decision decision) {
		return Link.trail(LIST, Link.to("/manage/decisions/" + decision.getId(), "Decision " + decision.getPrinted()));
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
