package org.openscrutiny.returns;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * Measures were given to somebody else while a contributor had their page open, so that
 * nothing of the form is stored. What was typed for them is kept here: whoever typed it
 * can pass it on.
 */
public final class HandedOver extends RuleBroken {

	private final String round;

	private final List<Row> rows;

	private HandedOver(String message, String round, List<Row> rows) {
		super(message);
		this.round = round;
		this.rows = rows;
	}

	/**
	 * @param gone the measures that are not the typist's any more
	 * @param typed all that was typed
	 */
	static HandedOver of(Work gone, List<TypedEntry> typed) {
		String measures = gone.tasks()
			.stream()
			.map((task) -> "“" + task.definition().label() + "”")
			.collect(Collectors.joining(", "));
		String message = (gone.tasks().size() == 1)
				? measures + " is no longer asked of you: it was given to somebody else while you typed"
				: "These measures are no longer asked of you: they were given to somebody else while you typed: "
						+ measures;
		return new HandedOver(message + ". Nothing was saved", gone.round().getLabel(),
				typed.stream()
					.filter((row) -> !row.isBlank())
					.flatMap((row) -> gone.find(row.line()).stream().map((line) -> Row.of(line, row)))
					.toList());
	}

	/**
	 * Nothing was typed, but files were chosen.
	 * @param round the name of the round
	 * @param measure the name of the measure that is not asked of the person any more
	 */
	static HandedOver ofFiles(String round, String measure) {
		return new HandedOver(
				"“" + measure
						+ "” is no longer asked of you: it was given to somebody else meanwhile. Nothing was attached",
				round, List.of());
	}

	/** The name of the round. */
	public String getRound() {
		return this.round;
	}

	/** What was typed for the measures. */
	public List<Row> getRows() {
		return this.rows;
	}

	/**
	 * A figure that was typed.
	 *
	 * @param label the measure, and the group or area
	 * @param period the period as it was typed
	 * @param figure the figure, or why there is none
	 * @param besides the note and the source
	 */
	public record Row(String label, String period, String figure, String besides) {

		private static Row of(LineOfWork line, TypedEntry typed) {
			String measure = line.task().definition().label();
			ValueStatus status = typed.status();
			return new Row(line.label().isEmpty() ? measure : measure + ", " + line.label(), typed.period(),
					joined(": ", (status != null) ? status.getLabel() : typed.value(), typed.reason()),
					joined(". ", typed.note(), typed.source()));
		}

		private static String joined(String between, @Nullable String... parts) {
			return Stream.of(parts)
				.filter((part) -> part != null && !part.isBlank())
				.collect(Collectors.joining(between));
		}

	}

}
