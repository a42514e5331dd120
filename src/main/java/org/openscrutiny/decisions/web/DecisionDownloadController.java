package org.openscrutiny.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.DecisionFilter;
import org.openscrutiny.decisions.DecisionId;
import org.openscrutiny.decisions.DecisionLine;
import org.openscrutiny.decisions.DecisionPage;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The register as a file, with the filters of the page and with the headings that an
 * import looks for.
 */
@Controller
@PublicPage
class DecisionDownloadController {

	private static final SheetWriter<Row> SHEET = SheetWriter.<Row>named("Decisions")
		.text("Reference", (row) -> row.decision().printed())
		.text("Filed as", (row) -> row.decision().reference().toString())
		.text("Subject", (row) -> row.decision().title())
		.text("Summary", (row) -> row.decision().summary())
		.date("Date made", (row) -> row.decision().madeOn())
		.text("Classification", (row) -> row.decision().classification().getLabel())
		.text("Lead", (row) -> row.decision().lead())
		.number("Cost", (row) -> row.decision().cost())
		.text("Plan priority", Row::priority)
		.text("Reason withheld", (row) -> row.decision().withholding().reason())
		.text("Ground", (row) -> row.decision().withholding().ground())
		.text("Withheld by", (row) -> row.decision().withholding().decidedBy())
		.date("Review date", (row) -> row.decision().withholding().reviewOn())
		.text("Corrections", Row::corrected)
		.text("Published", Row::published)
		.text("Recorded from", (row) -> row.decision().source());

	private final DecisionRegister register;

	DecisionDownloadController(DecisionRegister register) {
		this.register = register;
	}

	/**
	 * @throws NotFound for a filter that makes no sense
	 */
	@GetMapping("/decisions.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("form") DecisionFilterForm form, BindingResult errors) {
		DecisionFilter filter = form.read(errors);
		if (errors.hasErrors()) {
			throw new NotFound("No list of " + form.address("/decisions.csv"));
		}
		Map<DecisionId, List<DecisionPage.Correction>> corrections = this.register.corrections();
		List<Row> rows = new ArrayList<>();
		this.register.forEach(filter,
				(decision) -> rows.add(new Row(decision, corrections.getOrDefault(decision.id(), List.of()))));
		return SheetDownload.of(SHEET, SheetFormat.CSV, rows, "decisions");
	}

	/**
	 * A line of the file.
	 */
	private record Row(DecisionLine decision, List<DecisionPage.Correction> corrections) {

		@Nullable String priority() {
			DecisionLine.Priority priority = this.decision.priority();
			return (priority != null) ? priority.title() : null;
		}

		@Nullable String corrected() {
			return this.corrections.isEmpty() ? null
					: this.corrections.stream()
						.map((correction) -> correction.field().getLabel() + ": " + correction.corrected())
						.collect(Collectors.joining("; "));
		}

		@Nullable String published() {
			Instant at = this.decision.publishedAt();
			return (at != null) ? at.toString() : null;
		}

	}

}
