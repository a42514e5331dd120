package org.openscrutiny.charts;

import java.util.Locale;

import org.openscrutiny.statistics.Variation;

/**
 * How a figure is marked: shape and colour say the same, and words say it again.
 */
enum MarkRole {

	USUAL(Pen.Mark.RING),

	BETTER(Pen.Mark.DISC),

	CONCERN_HIGH(Pen.Mark.UP),

	CONCERN_LOW(Pen.Mark.DOWN),

	UNUSUAL(Pen.Mark.DIAMOND);

	private final Pen.Mark mark;

	MarkRole(Pen.Mark mark) {
		this.mark = mark;
	}

	static MarkRole of(Variation variation) {
		return switch (variation) {
			case COMMON_CAUSE -> USUAL;
			case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> BETTER;
			case CONCERN_HIGH -> CONCERN_HIGH;
			case CONCERN_LOW -> CONCERN_LOW;
			case NEUTRAL_HIGH, NEUTRAL_LOW -> UNUSUAL;
		};
	}

	Pen.Mark mark() {
		return this.mark;
	}

	/** The end of its CSS class; both triangles share one. */
	String cssName() {
		return name().toLowerCase(Locale.ROOT).replaceFirst("_.*", "");
	}

}
