package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.UserId;

/**
 * What was typed for one line and period of an assignment, understood or not. It lives
 * until it is approved; then an {@link Observation} stands for it.
 */
@Entity
public class Entry extends AggregateRoot<EntryId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private EntryId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "assignment_id"))
	private AssignmentId assignment;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "series_id"))
	private SeriesId series;

	@Enumerated(EnumType.STRING)
	private @Nullable PeriodKind periodKind;

	private @Nullable LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private @Nullable String periodTyped;

	private @Nullable LocalDate observedUntil;

	private @Nullable String valueTyped;

	private @Nullable BigDecimal numerator;

	private @Nullable BigDecimal denominator;

	@Enumerated(EnumType.STRING)
	private ValueStatus status;

	private @Nullable String statusReason;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private String[] qualifiers;

	private @Nullable String note;

	private @Nullable String source;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "entered_by"))
	private UserId enteredBy;

	private String enteredName;

	private Instant enteredAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "entered_for"))
	private @Nullable UserId enteredFor;

	@ElementCollection
	@CollectionTable(name = "entry_acceptance", joinColumns = @JoinColumn(name = "entry_id"))
	@OrderBy("checkCode")
	@Fetch(FetchMode.SUBSELECT)
	private List<Acceptance> acceptances = new ArrayList<>();

	protected Entry() {
	}

	/**
	 * @param contributor whose figure it is; null while nobody is chosen
	 */
	Entry(AssignmentId assignment, SeriesId series, Content content, @Nullable UserId contributor, By by) {
		this.id = EntryId.create();
		this.assignment = assignment;
		this.series = series;
		sign(contributor, by);
		hold(content);
	}

	/**
	 * Takes over what was typed. Whoever types another figure, period or status is the
	 * one who entered it; a note alone changes nothing about that. Warnings that were
	 * accepted of another figure are forgotten.
	 * @param contributor whose figure it is; null while nobody is chosen
	 * @return whether anything was changed
	 */
	boolean write(Content content, @Nullable UserId contributor, By by) {
		Content before = getContent();
		if (content.equals(before)) {
			return false;
		}
		if (!content.sameFigure(before)) {
			sign(contributor, by);
			this.acceptances.clear();
		}
		hold(content);
		return true;
	}

	private void sign(@Nullable UserId contributor, By by) {
		this.enteredBy = Objects.requireNonNull(by.who());
		this.enteredName = by.name();
		this.enteredAt = by.when();
		this.enteredFor = this.enteredBy.equals(contributor) ? null : contributor;
	}

	private void hold(Content content) {
		this.periodKind = content.periodKind();
		this.startsOn = content.startsOn();
		this.endsOn = content.endsOn();
		this.periodTyped = content.periodTyped();
		this.observedUntil = content.observedUntil();
		this.valueTyped = content.valueTyped();
		this.numerator = content.numerator();
		this.denominator = content.denominator();
		this.status = content.status();
		this.statusReason = content.statusReason();
		this.qualifiers = Qualifier.marks(content.qualifiers()).toArray(String[]::new);
		this.note = content.note();
		this.source = content.source();
	}

	/**
	 * Accepts a warning. A warning of the same check takes the place of an earlier one.
	 * @throws org.openscrutiny.shared.RuleBroken if the reason is shorter than 20
	 * characters
	 */
	void accept(String checkCode, String message, String reason, By by) {
		Acceptance accepted = new Acceptance(checkCode, message, reason, by);
		this.acceptances.removeIf((each) -> each.getCheckCode().equals(checkCode));
		this.acceptances.add(accepted);
	}

	/** Whether a warning was accepted as it stands: another figure asks again. */
	boolean accepts(String checkCode, String message) {
		return this.acceptances.stream()
			.anyMatch((each) -> each.getCheckCode().equals(checkCode) && each.getMessage().equals(message));
	}

	@Override
	public EntryId getId() {
		return this.id;
	}

	public AssignmentId getAssignment() {
		return this.assignment;
	}

	public SeriesId getSeries() {
		return this.series;
	}

	public Content getContent() {
		return new Content(this.periodKind, this.startsOn, this.endsOn, this.periodTyped, this.observedUntil,
				this.valueTyped, this.numerator, this.denominator, this.status, this.statusReason,
				Qualifier.all(List.of(this.qualifiers)), this.note, this.source);
	}

	/** Who typed the figure. */
	public UserId getEnteredBy() {
		return this.enteredBy;
	}

	public String getEnteredName() {
		return this.enteredName;
	}

	public Instant getEnteredAt() {
		return this.enteredAt;
	}

	/** The contributor who was absent, where somebody else typed. */
	public @Nullable UserId getEnteredFor() {
		return this.enteredFor;
	}

	/** The warnings that were accepted. */
	public List<Acceptance> getAcceptances() {
		return Collections.unmodifiableList(this.acceptances);
	}

	/**
	 * What was typed.
	 *
	 * @param periodKind the kind of period; null while it is not understood
	 * @param startsOn the first day
	 * @param endsOn the last day
	 * @param periodTyped the period as it was typed
	 * @param observedUntil the day up to which what happened to a cohort was followed
	 * @param valueTyped the value as it was typed; null where a status stands for it
	 * @param numerator what a share counts
	 * @param denominator what a share is of
	 * @param status what stands here
	 * @param statusReason why there is no value
	 * @param qualifiers what readers should know of the value at once
	 * @param note what readers should know besides
	 * @param source where the figure comes from
	 */
	public record Content(@Nullable PeriodKind periodKind, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable String periodTyped, @Nullable LocalDate observedUntil, @Nullable String valueTyped,
			@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, ValueStatus status,
			@Nullable String statusReason, Set<Qualifier> qualifiers, @Nullable String note, @Nullable String source) {

		public Content {
			qualifiers = Set.copyOf(qualifiers);
		}

		/** Whether the other says the same of the same period. */
		boolean sameFigure(Content other) {
			return this.periodKind == other.periodKind && Objects.equals(this.startsOn, other.startsOn)
					&& Objects.equals(this.endsOn, other.endsOn)
					&& Objects.equals(this.observedUntil, other.observedUntil)
					&& Objects.equals(this.valueTyped, other.valueTyped)
					&& Objects.equals(this.numerator, other.numerator)
					&& Objects.equals(this.denominator, other.denominator) && this.status == other.status
					&& Objects.equals(this.statusReason, other.statusReason);
		}

	}

}
