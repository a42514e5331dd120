package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * What is counted or measured, whatever KPIs use it.
 */
@Entity
public class Measure extends AggregateRoot<MeasureId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MeasureId id;

	private String code;

	private String label;

	@Enumerated(EnumType.STRING)
	private ValueKind valueKind;

	private @Nullable String unit;

	private @Nullable BigDecimal rateBase;

	@Enumerated(EnumType.STRING)
	private Statistic statistic;

	@Enumerated(EnumType.STRING)
	private FlowOrStock flowOrStock;

	private int decimals;

	@Enumerated(EnumType.STRING)
	private Direction direction;

	private @Nullable String numeratorLabel;

	private @Nullable String denominatorLabel;

	private @Nullable BigDecimal hardMin;

	private @Nullable BigDecimal hardMax;

	private @Nullable BigDecimal warnChange;

	private @Nullable String note;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "measure_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<BreakdownMember> members = new ArrayList<>();

	protected Measure() {
	}

	Measure(String code, Definition definition) {
		this.id = MeasureId.create();
		this.code = code;
		define(definition, false);
	}

	/**
	 * Says what is measured, and how.
	 * @param definition the whole definition
	 * @param used whether a published plan has it: then its kind of value and its groups
	 * stay, although groups may be added
	 * @throws RuleBroken if the definition contradicts itself
	 */
	final void define(Definition definition, boolean used) {
		definition.requireSound();
		if (used && definition.valueKind() != this.valueKind) {
			throw new RuleBroken("valueKind",
					"A published plan has this measure, so its kind of value stays. Make a new measure");
		}
		this.label = definition.label();
		this.valueKind = definition.valueKind();
		this.unit = definition.unit();
		this.rateBase = definition.rateBase();
		this.statistic = definition.statistic();
		this.flowOrStock = definition.flowOrStock();
		this.decimals = definition.decimals();
		this.direction = definition.direction();
		this.numeratorLabel = definition.numeratorLabel();
		this.denominatorLabel = definition.denominatorLabel();
		this.hardMin = definition.hardMin();
		this.hardMax = definition.hardMax();
		this.warnChange = definition.warnChange();
		this.note = definition.note();
		breakDown(definition.members(), used);
	}

	private void breakDown(List<String> labels, boolean used) {
		List<BreakdownMember> left = this.members.stream()
			.filter((member) -> !labels.contains(member.getLabel()))
			.toList();
		if (used && !left.isEmpty()) {
			throw new RuleBroken("members",
					"A published plan has the group “" + left.get(0).getLabel() + "”, so it stays");
		}
		this.members.removeAll(left);
		for (int position = 0; position < labels.size(); position++) {
			String name = labels.get(position);
			int place = position;
			this.members.stream()
				.filter((member) -> member.getLabel().equals(name))
				.findFirst()
				.ifPresentOrElse((member) -> member.moveTo(place),
						() -> this.members.add(new BreakdownMember(name, place)));
		}
	}

	@Override
	public MeasureId getId() {
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public Definition getDefinition() {
		return new Definition(this.label, this.valueKind, this.unit, this.rateBase, this.statistic, this.flowOrStock,
				this.decimals, this.direction, this.numeratorLabel, this.denominatorLabel, this.hardMin, this.hardMax,
				this.warnChange, this.note, this.members.stream().map(BreakdownMember::getLabel).toList());
	}

	/** The groups into which it is broken down, in their order. */
	List<BreakdownMember> getMembers() {
		return Collections.unmodifiableList(this.members);
	}

	Subject subject() {
		return new Subject("measure", this.code, this.label);
	}

	/**
	 * What is measured, and how.
	 *
	 * @param label what people call it
	 * @param valueKind the kind of value
	 * @param unit what is counted, or the unit, such as {@code kg of CO2 per m²}
	 * @param rateBase the number of people or things that a rate is per; null if that is
	 * not stated
	 * @param statistic how single cases become one value
	 * @param flowOrStock whether it adds up over a time, or is a state on a day
	 * @param decimals how many decimal places it has
	 * @param direction which way is better; neutral where the plan only monitors
	 * @param numeratorLabel what a share counts
	 * @param denominatorLabel what a share is of
	 * @param hardMin the least value that can be
	 * @param hardMax the greatest value that can be
	 * @param warnChange by how many per cent a value may differ from the last without a
	 * reason
	 * @param note what readers should know
	 * @param members the groups into which it is broken down
	 */
	public record Definition(String label, ValueKind valueKind, @Nullable String unit, @Nullable BigDecimal rateBase,
			Statistic statistic, FlowOrStock flowOrStock, int decimals, Direction direction,
			@Nullable String numeratorLabel, @Nullable String denominatorLabel, @Nullable BigDecimal hardMin,
			@Nullable BigDecimal hardMax, @Nullable BigDecimal warnChange, @Nullable String note,
			List<String> members) {

		private static final int MOST_DECIMALS = 6;

		public Definition {
			members = List.copyOf(members);
		}

		void requireSound() {
			if (this.rateBase != null && (this.valueKind != ValueKind.RATE || this.rateBase.signum() <= 0)) {
				throw new RuleBroken("rateBase", "Only a rate has a base, and it is more than 0");
			}
			if (this.statistic != Statistic.SHARE && (this.numeratorLabel != null || this.denominatorLabel != null)) {
				throw new RuleBroken("numeratorLabel",
						"Only a share has parts and a whole. Choose “Share” or leave these empty");
			}
			if (this.valueKind == ValueKind.PERCENTAGE && !this.statistic.mayBePercentage()) {
				throw new RuleBroken("statistic", "A percentage is a share, an average or an index");
			}
			if (this.decimals < 0 || this.decimals > MOST_DECIMALS) {
				throw new RuleBroken("decimals", "Enter a whole number from 0 to 6");
			}
			if (this.hardMin != null && this.hardMax != null && this.hardMin.compareTo(this.hardMax) > 0) {
				throw new RuleBroken("hardMax", "The greatest value must not be below the least");
			}
			if (this.warnChange != null && this.warnChange.signum() <= 0) {
				throw new RuleBroken("warnChange", "Enter a number above 0");
			}
			if (this.members.stream().distinct().count() < this.members.size()) {
				throw new RuleBroken("members", "Each group must have its own name");
			}
		}

		/** The value's unit in words, such as {@code Rate per 1,000 people}. */
		public String unitInWords() {
			String base = (this.rateBase != null) ? String.format("per %,d", this.rateBase.toBigInteger())
					: "base not stated";
			return switch (this.valueKind) {
				case RATE -> "Rate, " + base + ((this.unit != null) ? " " + this.unit : "");
				case PERCENTAGE -> (this.unit != null) ? "Per cent of " + this.unit : "Per cent";
				default ->
					(this.unit != null) ? this.valueKind.getLabel() + ", in " + this.unit : this.valueKind.getLabel();
			};
		}

	}

	/** The kind of value. */
	public enum ValueKind {

		COUNT("Count"), PERCENTAGE("Percentage"), RATE("Rate"), DURATION("Duration"), RATIO("Ratio"), MONEY("Money"),
		QUANTITY("Physical quantity"), RANGE("Range"), AREAS("List of areas"), TEXT("Text");

		private final String label;

		ValueKind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/** How single cases become one value. */
	public enum Statistic {

		TOTAL("Total"), MEAN("Average (mean)"), MEDIAN("Median"), SHARE("Share"), HEADCOUNT("Headcount"),
		FTE("Full-time equivalent"), INDEX("Index"), NONE("None");

		private final String label;

		Statistic(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

		boolean mayBePercentage() {
			return this == SHARE || this == MEAN || this == MEDIAN || this == INDEX;
		}

	}

	/** Whether it adds up over a time, or is a state on a day. */
	public enum FlowOrStock {

		FLOW("Adds up over a period"), STOCK("State at a point in time");

		private final String label;

		FlowOrStock(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/** Which way is better. */
	public enum Direction {

		HIGHER("Higher is better"), LOWER("Lower is better"), NEUTRAL("Neither way is better: it is monitored"),
		TO_RANGE("Within a range is better");

		private final String label;

		Direction(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
