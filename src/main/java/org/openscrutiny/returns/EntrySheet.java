package org.openscrutiny.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Sparkline;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.shared.UserId;

/**
 * What somebody is asked for in a round, with what is typed already.
 *
 * @param round the round
 * @param contributor whose measures these are; null where an approver looks at all
 * @param sections the measures, in the order of the plan
 */
public record EntrySheet(RoundLine round, @Nullable UserId contributor, List<Section> sections) {

	/** All measures, in order. */
	public List<Task> tasks() {
		return this.sections.stream().flatMap((section) -> section.tasks().stream()).toList();
	}

	/** All rows that can be typed into, in order. */
	public List<Row> rows() {
		return tasks().stream().filter(Task::editable).flatMap((task) -> task.rows().stream()).toList();
	}

	public boolean isEditable() {
		return tasks().stream().anyMatch(Task::editable);
	}

	/**
	 * The same with other rows.
	 * @param typed the keys of rows that were typed into: they are shown as fields, even
	 * where they are locked by now, so that nothing that was typed is lost
	 */
	public EntrySheet with(UnaryOperator<Row> change, Set<String> typed) {
		return new EntrySheet(this.round, this.contributor,
				this.sections.stream()
					.map((section) -> new Section(section.title(),
							section.tasks().stream().map((task) -> task.with(change, typed)).toList()))
					.toList());
	}

	/** Whether something is still owed. */
	public boolean isOwed() {
		return tasks().stream().anyMatch((task) -> task.state().isOwed());
	}

	public long count(AssignmentState state) {
		return tasks().stream().filter((task) -> task.state() == state).count();
	}

	/** How many rows that are asked for are still empty. */
	public long missing() {
		return rows().stream().filter((row) -> row.required() && row.entry() == null).count();
	}

	public long errors() {
		return rows().stream().flatMap((row) -> row.findings().stream()).filter(ShownFinding::error).count();
	}

	public long openWarnings() {
		return rows().stream().flatMap((row) -> row.findings().stream()).filter(ShownFinding::isOpen).count();
	}

	/**
	 * A round, as a list shows it.
	 *
	 * @param slug the last part of its address
	 * @param label its name
	 * @param startsOn the first day of the time that is reported on
	 * @param cutOff the last day that a figure may be about
	 * @param dueOn by when figures are asked for
	 * @param closesOn the last day for entering
	 * @param open whether figures can be entered today
	 * @param note what contributors should know
	 */
	public record RoundLine(String slug, String label, LocalDate startsOn, LocalDate cutOff, @Nullable LocalDate dueOn,
			@Nullable LocalDate closesOn, boolean open, @Nullable String note) {
	}

	/**
	 * The measures of a section of the plan.
	 *
	 * @param title the section
	 * @param tasks its measures
	 */
	public record Section(String title, List<Task> tasks) {
	}

	/**
	 * A measure that is asked for.
	 *
	 * @param assignment identifies what is asked for
	 * @param code what identifies the measure for people
	 * @param label its name
	 * @param kpi the KPI through which it is asked for
	 * @param unit the unit in words
	 * @param example how a value may be typed
	 * @param asked the kind of period that is asked for
	 * @param share whether it is a share, so that its numbers can be given
	 * @param cohort whether it follows cases up
	 * @param state how far it is
	 * @param version the version of what is asked for
	 * @param editable whether figures can be typed
	 * @param returned what the approver wants, where it was sent back; null otherwise
	 * @param approved who approved it, where it is locked; null otherwise
	 * @param revision why there will be a new revision; null if there will be none
	 * @param rows its rows; where it is locked, for reading
	 * @param documents what is attached
	 */
	public record Task(AssignmentId assignment, String code, String label, String kpi, String unit, String example,
			PeriodKind asked, boolean share, boolean cohort, AssignmentState state, int version, boolean editable,
			@Nullable Answer returned, @Nullable Answer approved, @Nullable String revision, List<Row> rows,
			List<DocumentSummary> documents) {

		private Task with(UnaryOperator<Row> change, Set<String> typed) {
			boolean shown = this.editable || this.rows.stream().anyMatch((row) -> typed.contains(row.key()));
			return new Task(this.assignment, this.code, this.label, this.kpi, this.unit, this.example, this.asked,
					this.share, this.cohort, this.state, this.version, shown, this.returned, this.approved,
					this.revision, this.rows.stream().map(change).toList(), this.documents);
		}

	}

	/**
	 * What an approver answered.
	 *
	 * @param message the message; null if there is none
	 * @param name who it is
	 * @param at when
	 */
	public record Answer(@Nullable String message, String name, Instant at) {
	}

	/**
	 * A row of the grid.
	 *
	 * @param key what identifies it in the form
	 * @param label the group, or the force or area; empty if there is but one
	 * @param entry identifies what is typed; null if nothing is
	 * @param version its version
	 * @param required whether the measure is incomplete without it
	 * @param main whether it is asked for; otherwise it can be typed besides
	 * @param value as it was typed
	 * @param period as it was typed, or is offered
	 * @param status the status that stands for a value; null if there is none
	 * @param reason why there is no value
	 * @param marks the letters of the qualifiers
	 * @param note what readers should know
	 * @param source where it comes from
	 * @param numerator what a share counts
	 * @param denominator what a share is of
	 * @param until the day up to which cases were followed
	 * @param understood what was understood, in words
	 * @param last the last approved figure, in words; empty if there is none
	 * @param lastPeriod what it is about
	 * @param sparkline the approved figures; null if there are too few
	 * @param enteredBy who typed it; empty if nobody did
	 * @param absent whether that was for an absent contributor
	 * @param findings what checks say of it
	 * @param conflict what somebody else stored there meanwhile; empty if nobody did
	 */
	public record Row(String key, String label, @Nullable EntryId entry, int version, boolean required, boolean main,
			String value, String period, @Nullable ValueStatus status, String reason, List<String> marks, String note,
			String source, String numerator, String denominator, String until, String understood, String last,
			String lastPeriod, @Nullable Sparkline sparkline, String enteredBy, boolean absent,
			List<ShownFinding> findings, String conflict) {

		/**
		 * Whether what was typed on top of another state of the row would be lost.
		 */
		public boolean contradicts(TypedEntry typed) {
			boolean other = typed.version() != this.version || !Objects.equals(typed.entry(), this.entry);
			boolean same = typed.value().strip().equals(this.value) && typed.period().strip().equals(this.period)
					&& typed.status() == this.status && typed.reason().strip().equals(this.reason);
			return other && !same;
		}

		/** The same, with words for what is stored there now. */
		public Row inConflict(TypedEntry typed) {
			String stored = (this.entry == null) ? "nothing" : (this.status != null)
					? this.status.getLabel() + ", " + this.period : this.value + ", " + this.period;
			return with(typed).withConflict(stored);
		}

		private Row withConflict(String stored) {
			return new Row(this.key, this.label, this.entry, this.version, this.required, this.main, this.value,
					this.period, this.status, this.reason, this.marks, this.note, this.source, this.numerator,
					this.denominator, this.until, this.understood, this.last, this.lastPeriod, this.sparkline,
					this.enteredBy, this.absent, this.findings, stored);
		}

		/** The same with what was typed and not stored. */
		public Row with(TypedEntry typed) {
			TypedEntry.Parts parts = typed.parts();
			return new Row(this.key, this.label, this.entry, this.version, this.required, this.main, typed.value(),
					typed.period(), typed.status(), typed.reason(),
					(typed.marks() != null) ? Qualifier.marks(typed.marks()) : this.marks,
					(typed.note() != null) ? typed.note() : this.note,
					(typed.source() != null) ? typed.source() : this.source,
					(parts != null) ? parts.numerator() : this.numerator,
					(parts != null) ? parts.denominator() : this.denominator,
					(parts != null) ? parts.until() : this.until, "", this.last, this.lastPeriod, this.sparkline,
					this.enteredBy, this.absent,
					this.findings.stream()
						.map((finding) -> typed.accepted().containsKey(finding.code())
								? new ShownFinding(finding.code(), finding.field(), finding.message(), finding.error(),
										typed.accepted().get(finding.code()).reason())
								: finding)
						.toList(),
					this.conflict);
		}

	}

}
