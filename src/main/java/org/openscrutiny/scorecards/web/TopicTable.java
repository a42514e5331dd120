package org.openscrutiny.scorecards.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Topic;
import org.openscrutiny.scorecards.ScorecardContent.Value;

/**
 * Figures that stand under no indicator as a table. Measures with the same groups share
 * one, with a column for each group; a measure with groups of its own has a row for each
 * of them and a column for each time; the rest is a list.
 *
 * @param caption what it shows
 * @param titled whether the caption says more than the topic does
 * @param first the heading of the first column
 * @param columns the headings of the others
 * @param numeric whether all columns are figures
 * @param rows the rows
 */
record TopicTable(String caption, boolean titled, String first, List<String> columns, boolean numeric, List<Row> rows) {

	private static final String WHOLE = "All";

	/**
	 * A row.
	 *
	 * @param heading what it is about
	 * @param cells its cells, one for each column
	 */
	record Row(String heading, List<Cell> cells) {
	}

	/**
	 * A cell.
	 *
	 * @param words the figures, one to a line
	 * @param meta what is said of them; null if nothing is
	 */
	record Cell(List<String> words, @Nullable String meta) {

		static Cell of(@Nullable Value value) {
			return new Cell((value != null) ? List.of(TopicTable.words(value)) : List.of(), null);
		}

	}

	static List<TopicTable> of(Topic topic) {
		List<Line> plain = topic.lines().stream().filter((line) -> groups(line).isEmpty()).toList();
		Map<List<String>, List<Line>> grouped = topic.lines()
			.stream()
			.filter((line) -> !groups(line).isEmpty())
			.collect(Collectors.groupingBy(TopicTable::groups, LinkedHashMap::new, Collectors.toList()));
		List<TopicTable> tables = new ArrayList<>();
		if (!plain.isEmpty()) {
			tables.add(list(topic, plain));
		}
		grouped.values()
			.forEach((lines) -> tables.add((lines.size() > 1) ? matrix(topic, lines) : overTime(lines.get(0))));
		return tables;
	}

	private static List<String> groups(Line line) {
		return line.values().stream().map(Value::group).filter(Objects::nonNull).distinct().toList();
	}

	private static TopicTable list(Topic topic, List<Line> lines) {
		boolean compared = lines.stream().anyMatch((line) -> !beside(line).isEmpty());
		List<String> columns = compared ? List.of("Latest", "Compared with") : List.of("Latest");
		return new TopicTable(topic.title(), false, "Measure", columns, false,
				lines.stream().map((line) -> new Row(line.label(), cells(line, compared))).toList());
	}

	private static List<Cell> cells(Line line, boolean compared) {
		List<String> latest = line.values().stream().map(TopicTable::words).toList();
		String period = line.values().stream().map(Value::period).distinct().collect(Collectors.joining("; "));
		Cell newest = new Cell(latest.isEmpty() ? List.of("No figure") : latest, period.isEmpty() ? null : period);
		return compared ? List.of(newest, new Cell(beside(line), null)) : List.of(newest);
	}

	private static List<String> beside(Line line) {
		return line.compared().stream().flatMap((one) -> compared(one).stream()).toList();
	}

	private static Optional<String> compared(Compared compared) {
		Value value = compared.value();
		if (value == null) {
			return Optional.empty();
		}
		String whose = compared.kind().equals("PEER") ? compared.with() + ": " : "";
		String change = (compared.change() != null) ? ": " + compared.change() : "";
		return Optional.of(whose + words(value) + ", " + value.period() + change);
	}

	private static TopicTable matrix(Topic topic, List<Line> lines) {
		List<String> columns = columns(lines.stream());
		String periods = lines.stream()
			.flatMap((line) -> line.values().stream())
			.map(Value::period)
			.distinct()
			.collect(Collectors.joining("; "));
		return new TopicTable(topic.title() + ", " + periods, true, "Measure", columns, true,
				lines.stream()
					.map((line) -> new Row(line.label(),
							columns.stream().map((group) -> Cell.of(find(line.values().stream(), group))).toList()))
					.toList());
	}

	/** The groups, and the whole after them. */
	private static List<String> columns(Stream<Line> lines) {
		List<Value> values = lines.flatMap((line) -> line.values().stream()).toList();
		Stream<String> groups = values.stream().map(Value::group).filter(Objects::nonNull).distinct();
		boolean whole = values.stream().anyMatch((value) -> value.group() == null);
		return Stream.concat(groups, whole ? Stream.of(WHOLE) : Stream.empty()).toList();
	}

	private static TopicTable overTime(Line line) {
		List<Value> all = Stream
			.concat(line.values().stream(), line.compared().stream().map(Compared::value).filter(Objects::nonNull))
			.toList();
		List<String> periods = all.stream().map(Value::period).distinct().toList();
		return new TopicTable(line.label(), true, "Of", periods, true, columns(Stream.of(line)).stream()
			.map((group) -> new Row(group, periods.stream()
				.map((period) -> Cell.of(find(all.stream().filter((value) -> value.period().equals(period)), group)))
				.toList()))
			.toList());
	}

	private static @Nullable Value find(Stream<Value> values, String group) {
		return values.filter((value) -> group.equals((value.group() != null) ? value.group() : WHOLE))
			.findFirst()
			.orElse(null);
	}

	private static String words(Value value) {
		return value.qualifiers().isEmpty() ? value.words()
				: value.words() + " [" + String.join("][", value.qualifiers()) + "]";
	}

}
