package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What the values of a measure are compared with. It names the time and the peer, never a
 * figure. Changed through its {@link Kpi} alone.
 */
@Entity
public class KpiComparator {

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private @Nullable String base;

	private @Nullable LocalDate baseStartsOn;

	private @Nullable LocalDate baseEndsOn;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "entity_id"))
	private @Nullable EntityId entity;

	private int position;

	private @Nullable Integer firstVersion;

	protected KpiComparator() {
	}

	KpiComparator(Terms terms, int position) {
		terms.requireSound();
		this.id = UUID.randomUUID();
		this.kind = terms.kind();
		this.base = terms.base();
		this.baseStartsOn = terms.baseStartsOn();
		this.baseEndsOn = terms.baseEndsOn();
		this.entity = terms.entity();
		this.position = position;
	}

	public UUID getId() {
		return this.id;
	}

	int getPosition() {
		return this.position;
	}

	public Terms getTerms() {
		return new Terms(this.kind, this.base, this.baseStartsOn, this.baseEndsOn, this.entity);
	}

	/** Whether a published version of the plan has it. */
	public boolean isPublished() {
		return this.firstVersion != null;
	}

	/**
	 * What is compared with.
	 *
	 * @param kind the kind of comparison
	 * @param base the earlier time as the plan names it, such as {@code 2019/20}
	 * @param baseStartsOn its first day; null if no record gives it
	 * @param baseEndsOn its last day
	 * @param entity the peer
	 */
	public record Terms(Kind kind, @Nullable String base, @Nullable LocalDate baseStartsOn,
			@Nullable LocalDate baseEndsOn, @Nullable EntityId entity) {

		void requireSound() {
			if ((this.kind == Kind.PEER) != (this.entity != null)) {
				throw new RuleBroken("entity", (this.entity == null) ? "Choose whom it is compared with"
						: "Only a comparison with a peer names one");
			}
			if (this.kind.needsBase() && this.base == null) {
				throw new RuleBroken("base", "Enter the earlier time, such as 2019/20");
			}
			if (this.kind == Kind.NONE_NEW_MEASURE && this.base != null) {
				throw new RuleBroken("base", "A new measure is compared with nothing: leave this empty");
			}
			if (this.baseStartsOn != null && this.baseEndsOn != null && this.baseEndsOn.isBefore(this.baseStartsOn)) {
				throw new RuleBroken("baseEndsOn", "The end must not be before the start");
			}
		}

	}

	/** The kind of comparison. */
	public enum Kind {

		SAME_PERIOD_PREV_YEAR("Same period of the year before"), SAME_PERIOD_BASE_YEAR("Same period of a base year"),
		BASELINE_POINT("Baseline"), PEER("Peer"), HISTORIC_RANGE("Historic range"),
		NONE_NEW_MEASURE("New measure: nothing to compare with");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

		boolean needsBase() {
			return this == SAME_PERIOD_BASE_YEAR || this == BASELINE_POINT;
		}

	}

}
