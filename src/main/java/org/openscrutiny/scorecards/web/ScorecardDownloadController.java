package org.openscrutiny.scorecards.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent;
import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.scorecards.ScorecardReading;
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
 * Scorecards as files: one observation to a row, with its marks in a column of their own.
 */
@Controller
@PublicPage
class ScorecardDownloadController {

	private static final String NEWEST = "/scorecards/{slug}";

	private static final String VERSION = "/scorecards/{slug}/{number:[1-9][0-9]{0,5}}";

	private static final SheetWriter<ScorecardReading.Released> LIST = SheetWriter.<ScorecardReading.Released>named(
			"Scorecards")
		.text("Scorecard", ScorecardReading.Released::title)
		.text("Version", (row) -> String.valueOf(row.number()))
		.text("Summary", ScorecardReading.Released::summary)
		.text("Released", (row) -> (row.releasedAt() != null) ? row.releasedAt().toString() : null)
		.text("Recorded from", ScorecardReading.Released::source)
		.text("SHA-256", ScorecardReading.Released::sha256)
		.text("Address", ScorecardReading.Released::getHref);

	private static final SheetWriter<Row> FIGURES = SheetWriter.<Row>named("Figures")
		.text("Section", Row::section)
		.text("Indicator", (row) -> row.by(Indicator::title))
		.text("Indicator address", (row) -> row.by((indicator) -> "/indicators/" + indicator.slug()))
		.text("Indicator status", (row) -> row.by(Indicator::status))
		.text("Line", (row) -> row.told(Value::line))
		.text("Measure code", (row) -> row.of(Line::code))
		.text("Measure", (row) -> row.of(Line::label))
		.text("Unit", (row) -> row.of(Line::unit))
		.text("Use", (row) -> (row.value() == null) ? null : (row.compared() == null) ? "Latest" : "Compared with")
		.text("Compared with", (row) -> (row.compared() != null) ? row.compared().with() : null)
		.text("Area", (row) -> row.told(Value::entity))
		.text("Group", (row) -> row.told(Value::group))
		.text("Period", (row) -> row.told(Value::period))
		.text("Period kind", (row) -> row.told(Value::periodKind))
		.date("From", (row) -> (row.value() != null) ? row.value().startsOn() : null)
		.date("To", (row) -> (row.value() != null) ? row.value().endsOn() : null)
		.date("Followed up to", (row) -> (row.value() != null) ? row.value().observedUntil() : null)
		.text("Status", (row) -> row.told(Value::status))
		.text("Status reason", (row) -> row.told(Value::reason))
		.numeral("Value", (row) -> row.told(Value::value))
		.numeral("Low", (row) -> row.told(Value::low))
		.numeral("High", (row) -> row.told(Value::high))
		.text("Text", (row) -> row.told(Value::text))
		.numeral("Numerator", (row) -> row.told(Value::numerator))
		.numeral("Denominator", (row) -> row.told(Value::denominator))
		.text("Marks", (row) -> (row.value() != null) ? String.join("", row.value().qualifiers()) : null)
		.text("Revision", (row) -> (row.value() != null) ? String.valueOf(row.value().revision()) : null)
		.text("Change to the latest", (row) -> (row.compared() != null) ? row.compared().change() : null)
		.text("Why no change is given", (row) -> (row.compared() != null) ? row.compared().refusal() : null)
		.text("Note", (row) -> row.told(Value::note))
		.text("Source", (row) -> row.told(Value::source));

	static final List<List<String>> NOTES = List.of(List
		.of("The sheet “Figures” has one observation to a row. An indicator without any has one row without a value."),
			List.of("Use: the latest figure of a measure, or a figure that it is compared with."),
			List.of("Line: what names the line of figures where figures are collected. Rows without an indicator stand under none."),
			List.of("Durations are in seconds, or in days where the unit says so. Percentages are 77 for 77%."),
			List.of("An empty cell in Value means that there is no number; Status and Status reason say why."),
			List.of("Marks: p provisional, r revised, e estimated, b break in the series, c confidential, u low reliability, k rounds to 0."));

	private final ScorecardReading reading;

	private final Site site;

	ScorecardDownloadController(ScorecardReading reading, Site site) {
		this.reading = reading;
		this.site = site;
	}

	@GetMapping("/scorecards.csv")
	ResponseEntity<byte[]> list() {
		return SheetDownload.of(LIST, SheetFormat.CSV, this.reading.all(), "scorecards");
	}

	@GetMapping({ NEWEST + ".csv", VERSION + ".csv" })
	ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		ScorecardReading.Page page = this.reading.page(slug, number);
		return SheetDownload.of(FIGURES, SheetFormat.CSV, rows(page.content()), name(page.released()));
	}

	@GetMapping({ NEWEST + ".ods", VERSION + ".ods" })
	ResponseEntity<byte[]> ods(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		ScorecardReading.Page page = this.reading.page(slug, number);
		return new OdsBook().cover(cover(page))
			.words("Notes", notes(page.content()))
			.table(FIGURES, rows(page.content()))
			.download(name(page.released()));
	}

	/** What is said of indicators stands below what the columns mean. */
	private static List<List<String>> notes(ScorecardContent content) {
		List<List<String>> notes = new ArrayList<>(NOTES);
		content.indicators().forEach((indicator) -> {
			String narrative = indicator.narrative();
			if (narrative != null) {
				notes.add(List.of(indicator.title(), narrative));
			}
		});
		return notes;
	}

	private CoverPage cover(ScorecardReading.Page page) {
		ScorecardContent content = page.content();
		return new CoverPage(content.title()).line("Plan", content.plan())
			.line("Version", String.valueOf(content.number()))
			.line("Figures up to", content.dataTo().toString())
			.line("Summary", content.summary())
			.line("Changed in this version", content.changeNote())
			.line("Recorded from", content.source())
			.line("Address", this.site.link(page.released().getHref() + "/" + content.number()))
			.line("SHA-256 of the frozen copy", page.released().sha256());
	}

	/** The very bytes that the hash is about. */
	@GetMapping({ NEWEST + ".json", VERSION + ".json" })
	ResponseEntity<byte[]> json(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.reading.frozen(slug, number).json().getBytes(StandardCharsets.UTF_8));
	}

	private static String name(ScorecardReading.Released released) {
		return "scorecard-" + released.slug() + "-version-" + released.number();
	}

	private static List<Row> rows(ScorecardContent content) {
		List<Row> rows = new ArrayList<>();
		for (Section section : content.sections()) {
			for (Indicator indicator : section.indicators()) {
				int before = rows.size();
				indicator.lines().forEach((line) -> add(rows, section.title(), indicator, line));
				if (rows.size() == before) {
					rows.add(new Row(section.title(), indicator, null, null, null));
				}
			}
		}
		content.besides().forEach((topic) -> topic.lines().forEach((line) -> add(rows, topic.title(), null, line)));
		return rows;
	}

	private static void add(List<Row> rows, String section, @Nullable Indicator indicator, Line line) {
		line.values().forEach((value) -> rows.add(new Row(section, indicator, line, null, value)));
		line.compared()
			.stream()
			.filter((compared) -> compared.value() != null)
			.forEach((compared) -> rows.add(new Row(section, indicator, line, compared, compared.value())));
	}

	/**
	 * A line of the file.
	 */
	private record Row(String section, @Nullable Indicator indicator, @Nullable Line line, @Nullable Compared compared,
			@Nullable Value value) {

		@Nullable String by(Function<Indicator, String> part) {
			return (this.indicator != null) ? part.apply(this.indicator) : null;
		}

		@Nullable String of(Function<Line, String> part) {
			return (this.line != null) ? part.apply(this.line) : null;
		}

		@Nullable String told(Function<Value, @Nullable String> part) {
			return (this.value != null) ? part.apply(this.value) : null;
		}

	}

}
