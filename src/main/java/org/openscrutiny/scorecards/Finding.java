package org.openscrutiny.scorecards;

/**
 * Something about a scorecard that should be looked at before its release.
 *
 * @param kind what kind of thing
 * @param where the text or the indicator
 * @param message what was found, with the figures
 */
public record Finding(Kind kind, String where, String message) {

	/** What kind of thing was found. */
	public enum Kind {

		NOT_APPROVED("Figures that are not approved"),

		OPPOSITE_DIRECTIONS("Opposite directions on different bases"),

		ANOTHER_CHANGE("A change that differs from the table"), ANOTHER_VALUE("A figure that differs from the table"),

		TYPED_NUMBER("Numbers that are typed, not referred to"),

		ROSE_WITHOUT_COMMENT("Worse although the plan wants it reduced, without a comment"),

		UNLIKE_PERIODS("Compared with an unlike period"), FELL_OUT("Fell out since the last scorecard"),

		TOTAL("Parts that do not add up");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
