package org.openscrutiny.returns.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.Upload;
import org.openscrutiny.returns.EntryDesk;
import org.openscrutiny.returns.EntryManagement;
import org.openscrutiny.returns.EntryProblem;
import org.openscrutiny.returns.EntrySheet;
import org.openscrutiny.returns.HandedOver;
import org.openscrutiny.returns.Qualifier;
import org.openscrutiny.returns.ReturnDocuments;
import org.openscrutiny.returns.ReturnManagement;
import org.openscrutiny.returns.SubmissionManagement;
import org.openscrutiny.returns.TypedEntry;
import org.openscrutiny.returns.ValueStatus;
import org.openscrutiny.returns.WordsOnFigures;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where contributors enter the figures that they are asked for: all of a round on one
 * page, or one measure by itself.
 */
@Controller
@RequestMapping("/returns")
class EntryController {

	private static final Link LIST = Link.to("/returns", "Figures");

	private static final String SUBMIT = "submit";

	private static final String SUBMIT_READY = "submit-ready";

	private final EntryDesk desk;

	private final EntryManagement entries;

	private final SubmissionManagement submission;

	private final ReturnManagement returns;

	private final ReturnDocuments documents;

	private final WordsOnFigures words;

	private final EnglishText english;

	private final Clock clock;

	EntryController(EntryDesk desk, EntryManagement entries, SubmissionManagement submission, ReturnManagement returns,
			ReturnDocuments documents, WordsOnFigures words, EnglishText english, Clock clock) {
		this.desk = desk;
		this.entries = entries;
		this.submission = submission;
		this.returns = returns;
		this.documents = documents;
		this.words = words;
		this.english = english;
		this.clock = clock;
	}

	@GetMapping
	String rounds(ActingPerson person, Model model) {
		model.addAttribute("rounds", this.desk.rounds(person));
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("breadcrumbs", Link.trail());
		return "returns/entry/list";
	}

	@GetMapping("/{round}")
	String sheet(@PathVariable String round,
			@RequestParam(name = "contributor", required = false) @Nullable UserId contributor, ActingPerson person,
			Model model) {
		return sheetPage(this.desk.sheet(round, contributor, person), List.of(), person, model);
	}

	private String sheetPage(EntrySheet sheet, List<EntryProblem> problems, ActingPerson person, Model model) {
		String round = sheet.round().slug();
		addRows(sheet, problems, false, model);
		model.addAttribute("action", "/returns/" + round);
		model.addAttribute("words", this.words.address(round).orElse(null));
		model.addAttribute("contributors", person.is(Role.OPCC_APPROVER) ? this.desk.contributors(round) : List.of());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "returns/entry/sheet";
	}

	private static void addRows(EntrySheet sheet, List<EntryProblem> problems, boolean whole, Model model) {
		Map<String, Integer> places = new HashMap<>();
		sheet.rows().forEach((row) -> places.put(row.key(), places.size()));
		Map<String, List<EntryProblem>> byRow = new LinkedHashMap<>();
		problems.forEach((problem) -> byRow.computeIfAbsent(problem.key(), (key) -> new ArrayList<>()).add(problem));
		model.addAttribute("sheet", sheet);
		model.addAttribute("places", places);
		model.addAttribute("problems", Told.all(problems, places, whole));
		model.addAttribute("wrong", byRow);
		model.addAttribute("statuses", statuses());
		model.addAttribute("qualifiers", Qualifier.values());
	}

	private static List<Option> statuses() {
		return Arrays.stream(ValueStatus.values())
			.filter((status) -> !status.isFigure())
			.map((status) -> new Option(status.name(), status.getLabel()))
			.toList();
	}

	@PostMapping("/{round}")
	ModelAndView save(@PathVariable String round, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(name = "contributor", required = false) @Nullable UserId contributor, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		String back = "redirect:/returns/" + round + ((contributor != null) ? "?contributor=" + contributor : "");
		return carryOut(new Request(round, TypedSheet.of(fields), fields.getFirst("act"), back, person),
				() -> this.desk.sheet(round, contributor, person),
				() -> submit(round, contributor, fields.getFirst("act"), person),
				(sheet, problems) -> sheetPage(sheet, problems, person, model), model, redirect);
	}

	private List<EntryProblem> submit(String round, @Nullable UserId contributor, @Nullable String act,
			ActingPerson person) {
		if (SUBMIT_READY.equals(act)) {
			this.submission.submitReady(round, contributor, person);
			return List.of();
		}
		return this.submission.submit(round, contributor, person);
	}

	/**
	 * The same for the script that saves while somebody types. It sends single rows and
	 * stays on the page.
	 */
	@PostMapping(path = { "/{round}", "/{round}/{measure}" }, headers = "Accept=" + MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<EntryAnswer> autosave(@PathVariable String round, @RequestParam MultiValueMap<String, String> fields,
			ActingPerson person) {
		try {
			EntryManagement.Saved saved = this.entries.save(round, TypedSheet.of(fields).entries(), person);
			if (!saved.problems().isEmpty()) {
				EntryProblem problem = saved.problems().get(0);
				return refused(HttpStatus.UNPROCESSABLE_CONTENT, problem.label() + ". " + problem.message());
			}
			return ResponseEntity.ok(EntryAnswer.saved("Saved at " + time(saved.at()), saved.rows()));
		}
		catch (RuleBroken ex) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, ex.getMessage());
		}
		catch (StaleRecord | OptimisticLockingFailureException ex) {
			return refused(HttpStatus.CONFLICT, "someone else changed this figure. Select Save to see both");
		}
	}

	private static ResponseEntity<EntryAnswer> refused(HttpStatus status, String message) {
		return ResponseEntity.status(status).body(EntryAnswer.refused(message));
	}

	private String time(Instant at) {
		return this.english.time(at.atZone(this.clock.getZone()).toLocalTime());
	}

	@GetMapping("/{round}/{measure}")
	String measure(@PathVariable String round, @PathVariable String measure, ActingPerson person, Model model) {
		return measurePage(this.desk.measure(round, measure, person), List.of(), null, model);
	}

	private static String measurePage(EntrySheet sheet, List<EntryProblem> problems, @Nullable String wrongFile,
			Model model) {
		String round = sheet.round().slug();
		EntrySheet.Task task = sheet.tasks().get(0);
		addRows(sheet, problems, true, model);
		model.addAttribute("task", task);
		model.addAttribute("wrongFile", wrongFile);
		model.addAttribute("action", "/returns/" + round + "/" + task.code());
		model.addAttribute("breadcrumbs", Link.trail(LIST, Link.to("/returns/" + round, sheet.round().label())));
		return "returns/entry/measure";
	}

	@PostMapping("/{round}/{measure}")
	ModelAndView saveMeasure(@PathVariable String round, @PathVariable String measure,
			@RequestParam MultiValueMap<String, String> fields, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		String back = "redirect:/returns/" + round + "/" + measure;
		return carryOut(new Request(round, TypedSheet.of(fields), fields.getFirst("act"), back, person),
				() -> this.desk.measure(round, measure, person),
				() -> this.submission.submitMeasure(round, measure, person),
				(sheet, problems) -> measurePage(sheet, problems, null, model), model, redirect);
	}

	/** Saves first, so that nothing is lost where submitting is refused. */
	private ModelAndView carryOut(Request request, Supplier<EntrySheet> sheet, Supplier<List<EntryProblem>> submit,
			Page page, Model model, RedirectAttributes redirect) {
		TypedSheet typed = request.typed();
		EntryManagement.Saved saved;
		try {
			saved = this.entries.save(request.round(), typed.entries(), request.person());
		}
		catch (HandedOver ex) {
			return handedOver(ex, () -> page.of(overlaid(sheet.get(), typed), List.of()), model);
		}
		catch (RuleBroken ex) {
			model.addAttribute("refusal", ex.getMessage());
			return Rejection.of(page.of(overlaid(sheet.get(), typed), List.of()));
		}
		catch (StaleRecord | OptimisticLockingFailureException ex) {
			model.addAttribute("refusal", "Someone else changed figures while you typed. What is stored stands beside"
					+ " what you typed. Save again to keep yours");
			return new ModelAndView(page.of(compared(sheet.get(), typed), List.of()), HttpStatus.CONFLICT);
		}
		if (!saved.problems().isEmpty()) {
			return Rejection.of(page.of(overlaid(sheet.get(), typed), saved.problems()));
		}
		if (!SUBMIT.equals(request.act()) && !SUBMIT_READY.equals(request.act())) {
			redirect.addFlashAttribute("notice", "Saved at " + time(saved.at()) + ".");
			return new ModelAndView(request.back());
		}
		try {
			List<EntryProblem> problems = submit.get();
			if (problems.isEmpty()) {
				redirect.addFlashAttribute("notice", "Submitted. The approver sees it from now on.");
				return new ModelAndView(request.back());
			}
			return Rejection.of(page.of(sheet.get(), problems));
		}
		catch (RuleBroken ex) {
			model.addAttribute("refusal", ex.getMessage());
			return Rejection.of(page.of(sheet.get(), List.of()));
		}
	}

	/**
	 * The page without what is somebody else's by now; that alone where nothing is left.
	 */
	private static ModelAndView handedOver(HandedOver ex, Supplier<String> page, Model model) {
		model.addAttribute("refusal", ex.getMessage());
		model.addAttribute("handedOver", ex);
		try {
			return new ModelAndView(page.get(), HttpStatus.CONFLICT);
		}
		catch (NotFound none) {
			model.addAttribute("problems", List.of());
			model.addAttribute("breadcrumbs", Link.trail(LIST));
			return new ModelAndView("returns/entry/handed-over", HttpStatus.CONFLICT);
		}
	}

	private static EntrySheet overlaid(EntrySheet sheet, TypedSheet typed) {
		return sheet.with((row) -> {
			TypedEntry entry = typed.rows().get(row.key());
			return (entry != null) ? row.with(entry) : row;
		}, typed.rows().keySet());
	}

	private static EntrySheet compared(EntrySheet sheet, TypedSheet typed) {
		return sheet.with((row) -> {
			TypedEntry entry = typed.rows().get(row.key());
			if (entry == null) {
				return row;
			}
			return row.contradicts(entry) ? row.inConflict(entry) : row.with(entry);
		}, typed.rows().keySet());
	}

	@PostMapping("/{round}/{measure}/documents")
	ModelAndView attach(@PathVariable String round, @PathVariable String measure,
			@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		try {
			this.documents.attach(round, measure, Upload.of(files), person);
		}
		catch (HandedOver ex) {
			return handedOver(ex, () -> measurePage(this.desk.measure(round, measure, person), List.of(), null, model),
					model);
		}
		catch (RuleBroken ex) {
			return Rejection
				.of(measurePage(this.desk.measure(round, measure, person), List.of(), ex.getMessage(), model));
		}
		redirect.addFlashAttribute("notice", "The file is attached.");
		return new ModelAndView("redirect:/returns/" + round + "/" + measure);
	}

	@PostMapping("/{round}/{measure}/withdrawal")
	ModelAndView withdraw(@PathVariable String round, @PathVariable String measure,
			@RequestParam(name = "version", defaultValue = "-1") int version, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		try {
			this.returns.withdraw(round, measure, version, person);
		}
		catch (RuleBroken ex) {
			model.addAttribute("refusal", ex.getMessage());
			return Rejection.of(measurePage(this.desk.measure(round, measure, person), List.of(), null, model));
		}
		redirect.addFlashAttribute("notice", "Withdrawn. You can change the figures and submit them again.");
		return new ModelAndView("redirect:/returns/" + round + "/" + measure);
	}

	/** Shows a sheet, with what is wrong. */
	@FunctionalInterface
	private interface Page {

		String of(EntrySheet sheet, List<EntryProblem> problems);

	}

	/**
	 * What was sent.
	 *
	 * @param round the round
	 * @param typed the rows
	 * @param act what to do besides saving
	 * @param back where to go afterwards
	 * @param person who sent it
	 */
	private record Request(String round, TypedSheet typed, @Nullable String act, String back, ActingPerson person) {
	}

	/**
	 * A problem, as the summary tells it.
	 *
	 * @param place the row on the page; null if the page does not show it
	 * @param field the end of the field's id
	 * @param text what is wrong
	 */
	record Told(@Nullable Integer place, String field, String text) {

		private static final int MOST_MISSING = 5;

		/** What is wrong comes first; of what is missing, only the beginning is named. */
		private static List<Told> all(List<EntryProblem> problems, Map<String, Integer> places, boolean whole) {
			List<EntryProblem> missing = problems.stream().filter(EntryProblem::isMissing).toList();
			List<Told> told = new ArrayList<>(problems.stream()
				.filter((each) -> !each.isMissing())
				.map((each) -> of(each, places, whole))
				.toList());
			int named = (missing.size() > MOST_MISSING + 1) ? MOST_MISSING : missing.size();
			missing.subList(0, named).forEach((each) -> told.add(of(each, places, whole)));
			if (named < missing.size()) {
				told.add(new Told(places.get(missing.get(named).key()), "value",
						"%,d more figures are missing".formatted(missing.size() - named)));
			}
			return told;
		}

		private static Told of(EntryProblem problem, Map<String, Integer> places, boolean whole) {
			String field = switch (problem.field()) {
				case "value", "period", "status", "reason", "note", "source" -> problem.field();
				case "parts" -> whole ? "numerator" : "value";
				default -> "accept-" + problem.field();
			};
			return new Told(places.get(problem.key()), field, problem.label() + ": " + problem.message());
		}

	}

}
