package org.openscrutiny.actions.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.openscrutiny.actions.ActionLine;
import org.openscrutiny.actions.ActionTracker;
import org.openscrutiny.actions.TrackerFilter;
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
 * The tracker as a file, with the filters of the page.
 */
@Controller
@PublicPage
class ActionDownloadController {

	private static final SheetWriter<ActionLine> SHEET = SheetWriter.<ActionLine>named("Actions")
		.text("Reference", ActionLine::getLabel)
		.text("Body", (action) -> (action.reference() != null) ? action.reference().body().value() : null)
		.number("Minute",
				(action) -> (action.minuteNumber() != null) ? BigDecimal.valueOf(action.minuteNumber()) : null)
		.text("Meeting", (action) -> (action.meeting() != null) ? action.meeting().value() : null)
		.text("Action", (action) -> action.terms().wording())
		.text("Owner", (action) -> action.terms().owner().inWords())
		.text("Raised", (action) -> action.raised().inFigures())
		.text("Status", (action) -> action.status().getLabel())
		.text("Due", ActionLine::getDue)
		.date("Due by", ActionLine::getDueOn)
		.text("Overdue", ActionLine::getOverdue)
		.number("Deferrals", (action) -> BigDecimal.valueOf(action.deferrals()))
		.text("Latest entry", (action) -> (action.latest() != null) ? action.latest().kind() : null)
		.text("Latest entry on", (action) -> (action.latest() != null) ? action.latest().on().inFigures() : null)
		.text("Latest entry says", (action) -> (action.latest() != null) ? action.latest().text() : null)
		.date("As at", ActionLine::asAt);

	private final ActionTracker tracker;

	ActionDownloadController(ActionTracker tracker) {
		this.tracker = tracker;
	}

	/**
	 * @throws NotFound for a filter that makes no sense
	 */
	@GetMapping("/actions.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("form") TrackerFilterForm form, BindingResult errors) {
		TrackerFilter filter = form.read(errors);
		LocalDate asAt = form.day(errors);
		if (errors.hasErrors()) {
			throw new NotFound("No list of " + form.address("/actions.csv"));
		}
		List<ActionLine> lines = new ArrayList<>();
		this.tracker.forEach(filter, asAt, lines::add);
		return SheetDownload.of(SHEET, SheetFormat.CSV, lines, "actions");
	}

}
