package org.openscrutiny.decisions.web;

import java.util.ArrayList;
import java.util.List;

import org.openscrutiny.decisions.DecisionLine;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.openscrutiny.shared.web.PublicPage;
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

	private static final SheetWriter<DecisionLine> SHEET = SheetWriter.<DecisionLine>named("Decisions")
		.text("Reference", DecisionLine::printed)
		.text("Filed as", (decision) -> decision.reference().toString())
		.text("Subject", DecisionLine::title)
		.text("Summary", DecisionLine::summary)
		.date("Date made", DecisionLine::madeOn)
		.text("Classification", (decision) -> decision.classification().getLabel())
		.text("Lead", DecisionLine::lead)
		.number("Cost", DecisionLine::cost)
		.text("Plan priority", DecisionLine::priority)
		.text("Reason withheld", (decision) -> decision.withholding().reason())
		.text("Ground", (decision) -> decision.withholding().ground())
		.text("Withheld by", (decision) -> decision.withholding().decidedBy())
		.date("Review date", (decision) -> decision.withholding().reviewOn())
		.text("Published", (decision) -> (decision.publishedAt() != null) ? decision.publishedAt().toString() : null)
		.text("Recorded from", DecisionLine::source);

	private final DecisionRegister register;

	DecisionDownloadController(DecisionRegister register) {
		this.register = register;
	}

	@GetMapping("/decisions.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("form") DecisionFilterForm form, BindingResult errors) {
		List<DecisionLine> lines = new ArrayList<>();
		this.register.forEach(form.read(errors), lines::add);
		return SheetDownload.of(SHEET, SheetFormat.CSV, lines, "decisions");
	}

}
