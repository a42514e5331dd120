package org.openscrutiny.statements.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.sheets.CoverPage;
import org.openscrutiny.sheets.OdsBook;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.openscrutiny.statements.StatementContent;
import org.openscrutiny.statements.StatementContent.Measure;
import org.openscrutiny.statements.StatementContent.Priority;
import org.openscrutiny.statements.StatementReading;
import org.openscrutiny.statements.StatementReading.Released;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The figures of national statements as files: one observation to a row.
 */
@Controller
@PublicPage
class StatementDownloadController {

	private static final String NEWEST = "/statements/{slug}";

	private static final String VERSION = "/statements/{slug}/{number:[1-9][0-9]{0,5}}";

	private static final SheetWriter<Released> LIST = SheetWriter.<Released>named("National statements")
		.text("Statement", Released::title)
		.text("Version", (row) -> String.valueOf(row.number()))
		.text("Introduction", Released::introduction)
		.text("Released", (row) -> (row.releasedAt() != null) ? row.releasedAt().toString() : null)
		.text("Recorded from", Released::source)
		.text("SHA-256", Released::sha256)
		.text("Address", Released::getHref);

	private static final SheetWriter<Row> FIGURES = SheetWriter.<Row>named("Figures")
		.text("Priority code", (row) -> row.priority().code())
		.text("Priority", (row) -> row.priority().heading())
		.text("Local heading", (row) -> row.priority().localHeading())
		.text("Applies here", (row) -> applies(row.priority()))
		.text("Measure", (row) -> row.measure().label())
		.text("Measure code", (row) -> row.of(Line::code))
		.text("Unit", (row) -> row.of(Line::unit))
		.text("Source level", (row) -> row.measure().level().getLabel())
		.text("Proxy", (row) -> row.measure().proxy() ? "Yes" : "No")
		.text("Use", (row) -> (row.value() == null) ? null : (row.base() == null) ? "Latest" : "Baseline")
		.text("Period", (row) -> row.told(Value::period))
		.date("From", (row) -> (row.value() != null) ? row.value().startsOn() : null)
		.date("To", (row) -> (row.value() != null) ? row.value().endsOn() : null)
		.text("Status", (row) -> row.told(Value::status))
		.numeral("Value", (row) -> row.told(Value::value))
		.text("Text", (row) -> row.told(Value::text))
		.text("Marks", (row) -> (row.value() != null) ? String.join("", row.value().qualifiers()) : null)
		.text("Change to the latest", (row) -> (row.base() != null) ? row.base().change() : null)
		.text("Why no change is given", (row) -> (row.base() != null) ? row.base().refusal() : null)
		.text("Why there is no local figure", (row) -> row.measure().missing())
		.text("Note", (row) -> row.told(Value::note))
		.text("Source", (row) -> row.told(Value::source));

	private static final List<List<String>> NOTES = List.of(List
		.of("The sheet “Figures” has one observation to a row. A measure without a local figure has one row without a value."),
			List.of("Use: the latest figure of a measure, or the baseline that it is held against."),
			List.of("Proxy: the measure stands for what is measured nationally, because that has no figures for the area."),
			List.of("Percentages are 77 for 77%."));

	private final StatementReading reading;

	private final Site site;

	StatementDownloadController(StatementReading reading, Site site) {
		this.reading = reading;
		this.site = site;
	}

	@GetMapping("/statements.csv")
	ResponseEntity<byte[]> list() {
		return SheetDownload.of(LIST, SheetFormat.CSV, this.reading.all(), "national-statements");
	}

	@GetMapping({ NEWEST + ".csv", VERSION + ".csv" })
	ResponseEntity<byte[]> csv(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		StatementReading.Page page = this.reading.page(slug, number);
		return SheetDownload.of(FIGURES, SheetFormat.CSV, rows(page.content()), name(page.released()));
	}

	@GetMapping({ NEWEST + ".ods", VERSION + ".ods" })
	ResponseEntity<byte[]> ods(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		StatementReading.Page page = this.reading.page(slug, number);
		return new OdsBook().cover(cover(page))
			.words("Notes", NOTES)
			.table(FIGURES, rows(page.content()))
			.download(name(page.released()));
	}

	private CoverPage cover(StatementReading.Page page) {
		StatementContent content = page.content();
		return new CoverPage(content.title()).line("Quarter", content.quarter())
			.line("Version", String.valueOf(content.number()))
			.line("Figures up to", content.figuresTo().toString())
			.line("Introduction", content.introduction())
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

	private static String name(Released released) {
		return "national-statement-" + released.slug() + "-version-" + released.number();
	}

	private static String applies(Priority priority) {
		Boolean applies = priority.applies();
		return (applies == null) ? "Not said" : applies ? "Yes" : "No";
	}

	private static List<Row> rows(StatementContent content) {
		List<Row> rows = new ArrayList<>();
		for (Priority priority : content.priorities()) {
			for (Measure measure : priority.measures()) {
				int before = rows.size();
				Line line = measure.line();
				if (line != null) {
					line.values().forEach((value) -> rows.add(new Row(priority, measure, null, value)));
					line.compared()
						.stream()
						.filter((base) -> base.value() != null)
						.forEach((base) -> rows.add(new Row(priority, measure, base, base.value())));
				}
				if (rows.size() == before) {
					rows.add(new Row(priority, measure, null, null));
				}
			}
		}
		return rows;
	}

	/**
	 * A line of the file.
	 */
	private record Row(Priority priority, Measure measure, @Nullable Compared base, @Nullable Value value) {

		@Nullable String of(Function<Line, String> part) {
			return (this.measure.line() != null) ? part.apply(this.measure.line()) : null;
		}

		@Nullable String told(Function<Value, @Nullable String> part) {
			return (this.value != null) ? part.apply(this.value) : null;
		}

	}

}
