package org.openscrutiny.statements.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.PublicPage;
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
		.number("Value", (row) -> row.number(Value::value))
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
		return csv(this.reading.page(slug, number));
	}

	private static ResponseEntity<byte[]> csv(StatementReading.Page page) {
		return SheetDownload.of(FIGURES, SheetFormat.CSV, rows(page.content()), name(page.released()));
	}

	@GetMapping({ NEWEST + ".ods", VERSION + ".ods" })
	ResponseEntity<byte[]> ods(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		return ods(this.reading.page(slug, number));
	}

	private ResponseEntity<byte[]> ods(StatementReading.Page page) {
		StatementContent content = page.content();
		List<List<String>> cover = new ArrayList<>();
		cover.add(List.of(content.title()));
		cover.add(List.of("Quarter", content.quarter()));
		cover.add(List.of("Version", String.valueOf(content.number())));
		cover.add(List.of("Figures up to", content.figuresTo().toString()));
		cover.add(List.of("Introduction", content.introduction()));
		Optional.ofNullable(content.changeNote())
			.ifPresent((note) -> cover.add(List.of("Changed in this version", note)));
		Optional.ofNullable(content.source()).ifPresent((source) -> cover.add(List.of("Recorded from", source)));
		cover.add(List.of("Address", this.site.link(page.released().getHref() + "/" + content.number())));
		cover.add(List.of("SHA-256 of the frozen copy", page.released().sha256()));
		cover.add(List.of("Licence", "Open Government Licence v3.0, as far as the publisher does not say otherwise"));
		return new OdsBook().words("Cover", cover)
			.words("Notes", NOTES)
			.table(FIGURES, rows(content))
			.download(name(page.released()));
	}

	@GetMapping({ NEWEST + ".json", VERSION + ".json" })
	ResponseEntity<byte[]> json(@PathVariable String slug, @PathVariable(required = false) @Nullable Integer number) {
		return json(this.reading.frozen(slug, number));
	}

	/** The very bytes that the hash is about. */
	private static ResponseEntity<byte[]> json(StatementReading.Frozen frozen) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(frozen.json().getBytes(StandardCharsets.UTF_8));
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

		@Nullable BigDecimal number(Function<Value, @Nullable String> part) {
			String number = told(part);
			return (number != null) ? new BigDecimal(number) : null;
		}

	}

}
