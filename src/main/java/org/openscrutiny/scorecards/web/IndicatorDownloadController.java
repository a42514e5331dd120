package org.openscrutiny.scorecards.web;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.openscrutiny.scorecards.IndicatorFigures;
import org.openscrutiny.scorecards.IndicatorReading;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.sheets.CoverPage;
import org.openscrutiny.sheets.OdsBook;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The published figures of an indicator as files.
 */
@Controller
@PublicPage
class IndicatorDownloadController {

	private static final SheetWriter<Row> FIGURES = SheetWriter.<Row>named("Figures")
		.text("Line", (row) -> row.value().line())
		.text("Measure code", (row) -> row.line().code())
		.text("Measure", (row) -> row.line().label())
		.text("Unit", (row) -> row.line().unit())
		.text("Area", (row) -> row.value().entity())
		.text("Group", (row) -> row.value().group())
		.text("Period", (row) -> row.value().period())
		.text("Period kind", (row) -> row.value().periodKind())
		.date("From", (row) -> row.value().startsOn())
		.date("To", (row) -> row.value().endsOn())
		.date("Followed up to", (row) -> row.value().observedUntil())
		.text("Status", (row) -> row.value().status())
		.text("Status reason", (row) -> row.value().reason())
		.numeral("Value", (row) -> row.value().value())
		.numeral("Low", (row) -> row.value().low())
		.numeral("High", (row) -> row.value().high())
		.text("Text", (row) -> row.value().text())
		.numeral("Numerator", (row) -> row.value().numerator())
		.numeral("Denominator", (row) -> row.value().denominator())
		.text("Marks", (row) -> String.join("", row.value().qualifiers()))
		.text("Revision", (row) -> String.valueOf(row.value().revision()))
		.text("Revision reason", (row) -> row.value().revisionReason())
		.text("Note", (row) -> row.value().note())
		.text("Source", (row) -> row.value().source());

	private final IndicatorReading reading;

	private final JsonMapper json;

	private final Site site;

	IndicatorDownloadController(IndicatorReading reading, JsonMapper json, Site site) {
		this.reading = reading;
		this.json = json;
		this.site = site;
	}

	@GetMapping("/indicators/{slug}.csv")
	ResponseEntity<byte[]> csv(@PathVariable String slug) {
		return SheetDownload.of(FIGURES, SheetFormat.CSV, rows(this.reading.of(slug)), "indicator-" + slug);
	}

	@GetMapping("/indicators/{slug}.ods")
	ResponseEntity<byte[]> ods(@PathVariable String slug) {
		IndicatorFigures figures = this.reading.of(slug);
		CoverPage cover = new CoverPage("Published figures of the indicator " + slug)
			.line("As told in", figures.newest().title())
			.line("Address", this.site.link("/indicators/" + slug));
		return new OdsBook().cover(cover)
			.words("Notes", notes(figures))
			.table(FIGURES, rows(figures))
			.download("indicator-" + slug);
	}

	/** What was said of the indicator stands below what the columns mean. */
	private static List<List<String>> notes(IndicatorFigures figures) {
		return Stream
			.concat(ScorecardDownloadController.NOTES.stream(),
					figures.said().stream().map((said) -> List.of(said.where().title(), said.text())))
			.toList();
	}

	@GetMapping("/indicators/{slug}.json")
	ResponseEntity<byte[]> json(@PathVariable String slug) {
		IndicatorFigures figures = this.reading.of(slug);
		List<Told> told = figures.measures()
			.stream()
			.map((measure) -> new Told(measure.line().code(), measure.line().label(), measure.line().unit(),
					measure.published()))
			.toList();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(new Published(slug, figures.newest().title(), said(figures), told)));
	}

	private static List<Said> said(IndicatorFigures figures) {
		return figures.said()
			.stream()
			.map((said) -> new Said("/scorecards/" + said.where().slug() + "/" + said.where().number(),
					said.where().title(), said.text()))
			.toList();
	}

	private static List<Row> rows(IndicatorFigures figures) {
		return figures.measures()
			.stream()
			.flatMap((measure) -> measure.published().stream().map((value) -> new Row(measure.line(), value)))
			.toList();
	}

	private record Row(Line line, Value value) {
	}

	/** The JSON of an indicator. */
	record Published(String indicator, String asToldIn, List<Said> said, List<Told> measures) {
	}

	/** What a scorecard says of the indicator. */
	record Said(String address, String scorecard, String text) {
	}

	/** A measure with its figures. */
	record Told(String code, String label, String unit, List<Value> observations) {
	}

}
