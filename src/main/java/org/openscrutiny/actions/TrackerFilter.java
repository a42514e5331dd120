package org.openscrutiny.actions;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * What a reader narrows the tracker down by; null where by nothing.
 *
 * @param show which actions by how they stand
 * @param owner who answers for them, alone or with another
 * @param months how old they are at least
 * @param meeting the meeting that raised them
 * @param order how they are sorted
 */
public record TrackerFilter(Show show, Owner.@Nullable Kind owner, @Nullable Integer months,
		@Nullable MeetingReference meeting, Order order) {

	public static TrackerFilter all() {
		return new TrackerFilter(Show.ALL, null, null, null, Order.REFERENCE);
	}

	/**
	 * Which actions by how they stand.
	 */
	public enum Show {

		ALL("All", "true"),

		OUTSTANDING("Outstanding", "status = 'OUTSTANDING'"),

		OVERDUE("Overdue", "status = 'OUTSTANDING' and due_by < as_at"),

		TO_BE_PROGRAMMED("To be programmed", "status = 'OUTSTANDING' and target = 'TO_BE_PROGRAMMED'"),

		DEFERRED("Deferred more than once", "deferrals > 1"),

		COMPLETED("Completed", "status = 'COMPLETED'");

		private final String label;

		private final String sql;

		Show(String label, String sql) {
			this.label = label;
			this.sql = sql;
		}

		public String getLabel() {
			return this.label;
		}

		String getSql() {
			return this.sql;
		}

	}

	/**
	 * How the tracker is sorted. Actions without a date come last.
	 */
	public enum Order {

		REFERENCE("body, minute_number nulls last, running"),

		OLDEST("raised_on, body, minute_number nulls last, running"),

		NEWEST("raised_on desc, body, minute_number desc nulls last, running desc"),

		DUE("due_by nulls last, body, minute_number nulls last, running");

		private final String sql;

		Order(String sql) {
			this.sql = sql;
		}

		String getSql() {
			return this.sql;
		}

	}

}
