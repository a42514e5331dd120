package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.Observation;

/**
 * A series as a small line without words, for a table that prints the figures as well.
 *
 * @param line the line, as SVG writes it
 * @param target the line of the target; null if there is none
 * @param role what the newest figure means: the end of its CSS class
 * @param mark the mark on the newest figure
 */
public record Sparkline(String line, @Nullable String target, String role, String mark) {

	private static final double LEFT = 6;

	private static final double RIGHT = 130;

	private static final double TOP = 6;

	private static final double BOTTOM = 29;

	/** More figures than this cannot be told apart. */
	private static final int MOST = 24;

	/**
	 * @param reading the series, and what limits say about it
	 * @return the line through its newest figures, at most 24; empty if there are fewer
	 * than two
	 */
	public static Optional<Sparkline> of(ControlReading reading) {
		List<Observation> all = reading.series()
			.observations()
			.stream()
			.filter((one) -> one.period().end() != null)
			.toList();
		List<Observation> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
		List<Observation> known = shown.stream().filter((one) -> one.value() != null).toList();
		if (known.size() < 2) {
			return Optional.empty();
		}
		List<BigDecimal> figures = new ArrayList<>(known.stream().map(Sparkline::value).toList());
		BigDecimal target = reading.terms().target();
		if (target != null) {
			figures.add(target);
		}
		BigDecimal least = figures.stream().reduce(BigDecimal::min).orElseThrow();
		BigDecimal most = figures.stream().reduce(BigDecimal::max).orElseThrow();
		Frame frame = new Frame(day(known.get(0)), day(known.get(known.size() - 1)), least.doubleValue(),
				most.doubleValue());
		Observation last = known.get(known.size() - 1);
		MarkRole role = (reading.variation() != null) ? MarkRole.of(reading.variation()) : MarkRole.USUAL;
		return Optional
			.of(new Sparkline(line(shown, frame), (target != null) ? Pen.across(LEFT, RIGHT, frame.y(target)) : null,
					role.cssName(), Pen.mark(role.mark(), frame.x(last), frame.y(value(last)))));
	}

	private static String line(List<Observation> shown, Frame frame) {
		StringBuilder path = new StringBuilder();
		boolean broken = true;
		for (Observation one : shown) {
			if (one.value() != null) {
				path.append((broken || one.newDefinition()) ? "M" : "L")
					.append(Pen.at(frame.x(one)))
					.append(' ')
					.append(Pen.at(frame.y(one.value())));
			}
			broken = one.value() == null;
		}
		return path.toString();
	}

	private static BigDecimal value(Observation observation) {
		return Objects.requireNonNull(observation.value());
	}

	private static long day(Observation observation) {
		return Objects.requireNonNull(observation.period().end()).toEpochDay();
	}

	/** Where days and figures lie. */
	private record Frame(long first, long last, double least, double most) {

		double x(Observation observation) {
			return LEFT + (RIGHT - LEFT) * (day(observation) - this.first) / Math.max(1, this.last - this.first);
		}

		double y(BigDecimal figure) {
			double place = (this.most > this.least) ? (figure.doubleValue() - this.least) / (this.most - this.least)
					: 0.5;
			return BOTTOM - (BOTTOM - TOP) * place;
		}

	}

}
