package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What a measure of a KPI is to reach. Once published it is never altered: it ends, and
 * another one begins. Changed through its {@link Kpi} alone.
 */
@Entity
public class KpiTarget {

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Op op;

	private @Nullable BigDecimal v1;

	private @Nullable BigDecimal v2;

	private @Nullable String base;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	private @Nullable LocalDate dueOn;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	private @Nullable String endReason;

	private @Nullable String label;

	private int position;

	private @Nullable Integer firstVersion;

	protected KpiTarget() {
	}

	KpiTarget(Terms terms, int position) {
		terms.requireSound();
		this.id = UUID.randomUUID();
		this.op = terms.op();
		this.v1 = terms.v1();
		this.v2 = terms.v2();
		this.base = terms.base();
		this.origin = terms.origin();
		this.dueOn = terms.dueOn();
		this.validFrom = terms.validFrom();
		this.label = terms.label();
		this.position = position;
	}

	/**
	 * Lets it end.
	 * @throws RuleBroken if it ended before, or would end before it began
	 */
	void end(LocalDate lastDay, String reason) {
		if (this.validTo != null) {
			throw new RuleBroken("This target has already ended");
		}
		if (this.validFrom != null && lastDay.isBefore(this.validFrom)) {
			throw new RuleBroken("lastDay", "The target began later than that");
		}
		this.validTo = lastDay;
		this.endReason = reason;
	}

	public UUID getId() {
		return this.id;
	}

	int getPosition() {
		return this.position;
	}

	public Terms getTerms() {
		return new Terms(this.op, this.v1, this.v2, this.base, this.origin, this.dueOn, this.validFrom, this.label);
	}

	public @Nullable LocalDate getValidTo() {
		return this.validTo;
	}

	/** Whether a published version of the plan has it. */
	public boolean isPublished() {
		return this.firstVersion != null;
	}

	/**
	 * What is to be reached.
	 *
	 * @param op how the value is held against it
	 * @param v1 the value, or the change; null only for "not worse than"
	 * @param v2 the upper value of a range
	 * @param base the time from which a change is counted, such as {@code 2019/20}
	 * @param origin who set it
	 * @param dueOn by when
	 * @param validFrom from when it applies; null if that is not stated
	 * @param label the target as its source prints it
	 */
	public record Terms(Op op, @Nullable BigDecimal v1, @Nullable BigDecimal v2, @Nullable String base, Origin origin,
			@Nullable LocalDate dueOn, @Nullable LocalDate validFrom, @Nullable String label) {

		void requireSound() {
			if (this.op == Op.NOT_WORSE_THAN && this.v1 != null) {
				throw new RuleBroken("v1", "“Not worse than” is about an earlier time: leave the value empty");
			}
			if (this.op != Op.NOT_WORSE_THAN && this.v1 == null) {
				throw new RuleBroken("v1", "Enter the value");
			}
			if ((this.op == Op.BETWEEN) != (this.v2 != null)) {
				throw new RuleBroken("v2",
						(this.v2 == null) ? "Enter the upper value" : "Only a range has an upper value");
			}
			if (this.v1 != null && this.v2 != null && this.v1.compareTo(this.v2) > 0) {
				throw new RuleBroken("v2", "The upper value must not be below the lower");
			}
			if (this.op.needsBase() != (this.base != null)) {
				throw new RuleBroken("base", (this.base == null) ? "Enter the time it is compared with, such as 2019/20"
						: "Only a change is compared with another time");
			}
			if (this.op.isChange() && this.v1 != null && this.v1.signum() == 0) {
				throw new RuleBroken("v1", "A change of 0 is “not worse than”");
			}
		}

		/**
		 * The target in words, such as {@code at least 90 per cent}.
		 * @param unit the unit of the measure, such as {@code per cent}; empty for a
		 * count
		 */
		public String inWords(String unit) {
			String value = number(this.v1) + (unit.isEmpty() ? "" : " " + unit);
			return switch (this.op) {
				case GE -> "at least " + value;
				case GT -> "more than " + value;
				case LE -> "at most " + value;
				case LT -> "less than " + value;
				case EQ -> "exactly " + value;
				case BETWEEN ->
					"from " + number(this.v1) + " to " + number(this.v2) + (unit.isEmpty() ? "" : " " + unit);
				case CHANGE_PCT -> change(this.v1) + " per cent compared with " + this.base;
				case CHANGE_ABS -> change(this.v1) + (unit.isEmpty() ? "" : " " + unit) + " compared with " + this.base;
				case NOT_WORSE_THAN -> "no worse than in " + this.base;
			};
		}

		private static String change(@Nullable BigDecimal by) {
			return ((by != null && by.signum() < 0) ? "down by " : "up by ") + number((by != null) ? by.abs() : null);
		}

		private static String number(@Nullable BigDecimal number) {
			return (number != null) ? Numbers.grouped(number) : "";
		}

	}

	/** How a value is held against a target. */
	public enum Op {

		GE("At least"), GT("More than"), LE("At most"), LT("Less than"), EQ("Exactly"), BETWEEN("Between two values"),
		CHANGE_PCT("Change by per cent"), CHANGE_ABS("Change by a number"),
		NOT_WORSE_THAN("Not worse than an earlier time");

		private final String label;

		Op(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

		boolean isChange() {
			return this == CHANGE_PCT || this == CHANGE_ABS;
		}

		boolean needsBase() {
			return isChange() || this == NOT_WORSE_THAN;
		}

	}

	/** Who set a target. */
	public enum Origin {

		PLAN("Police and Crime Plan"), CITIZENS_CHARTER("Citizens’ charter"), NATIONAL("National target"),
		ALLOCATION("National allocation");

		private final String label;

		Origin(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
