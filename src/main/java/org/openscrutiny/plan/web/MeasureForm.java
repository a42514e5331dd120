package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.springframework.validation.Errors;

/**
 * A measure.
 *
 * @param version the state that was seen
 * @param label what people call it
 * @param valueKind the kind of value
 * @param unit the unit
 * @param rateBase what a rate is per
 * @param statistic how single cases become one value
 * @param flowOrStock whether it adds up over a time
 * @param decimals how many decimal places it has
 * @param direction which way is better
 * @param numeratorLabel what a share counts
 * @param denominatorLabel what a share is of
 * @param hardMin the least value that can be
 * @param hardMax the greatest value that can be
 * @param warnChange the change in per cent that asks for a reason
 * @param members the groups, one to a line
 * @param note what readers should know
 * @param reason why it is changed
 */
record MeasureForm(@Nullable Integer version, @Nullable String label, @Nullable String valueKind, @Nullable String unit,
		@Nullable String rateBase, @Nullable String statistic, @Nullable String flowOrStock, @Nullable String decimals,
		@Nullable String direction, @Nullable String numeratorLabel, @Nullable String denominatorLabel,
		@Nullable String hardMin, @Nullable String hardMax, @Nullable String warnChange, @Nullable String members,
		@Nullable String note, @Nullable String reason) {

	static MeasureForm empty() {
		return new MeasureForm(0, "", "", "", "", "", "", "0", "", "", "", "", "", "25", "", "", "");
	}

	static MeasureForm of(Measure measure) {
		Measure.Definition definition = measure.getDefinition();
		return new MeasureForm(measure.getVersion(), definition.label(), definition.valueKind().name(),
				definition.unit(), Typed.plain(definition.rateBase()), definition.statistic().name(),
				definition.flowOrStock().name(), String.valueOf(definition.decimals()), definition.direction().name(),
				definition.numeratorLabel(), definition.denominatorLabel(), Typed.plain(definition.hardMin()),
				Typed.plain(definition.hardMax()), Typed.plain(definition.warnChange()),
				String.join("\n", definition.members()), definition.note(), "");
	}

	void check(Errors errors) {
		Typed.require(errors, "label", this.label, "Enter what people call the measure");
		Typed.length(errors, "label", this.label, Typed.LINE);
		Typed.choice(errors, "valueKind", this.valueKind, Measure.ValueKind.values(), "Choose the kind of value");
		Typed.length(errors, "unit", this.unit, 80);
		Typed.number(errors, "rateBase", this.rateBase);
		Typed.choice(errors, "statistic", this.statistic, Measure.Statistic.values(), "Choose how it is calculated");
		Typed.choice(errors, "flowOrStock", this.flowOrStock, Measure.FlowOrStock.values(),
				"Choose whether it adds up over a period");
		if (!Typed.required(this.decimals).matches("[0-6]")) {
			errors.rejectValue("decimals", "number", "Enter a whole number from 0 to 6");
		}
		Typed.choice(errors, "direction", this.direction, Measure.Direction.values(), "Choose which way is better");
		Typed.length(errors, "numeratorLabel", this.numeratorLabel, Typed.LINE);
		Typed.length(errors, "denominatorLabel", this.denominatorLabel, Typed.LINE);
		Typed.number(errors, "hardMin", this.hardMin);
		Typed.number(errors, "hardMax", this.hardMax);
		Typed.number(errors, "warnChange", this.warnChange);
		if (Typed.lines(this.members).stream().anyMatch((group) -> group.length() > 100)) {
			errors.rejectValue("members", "long", "The name of a group must be 100 characters or fewer");
		}
		Typed.length(errors, "note", this.note, Typed.TEXT);
		Typed.length(errors, "reason", this.reason, 500);
	}

	Measure.Definition definition(Errors errors) {
		return new Measure.Definition(Typed.required(this.label),
				Typed.choice(errors, "valueKind", this.valueKind, Measure.ValueKind.values(), "").orElseThrow(),
				Typed.text(this.unit), Typed.number(errors, "rateBase", this.rateBase),
				Typed.choice(errors, "statistic", this.statistic, Measure.Statistic.values(), "").orElseThrow(),
				Typed.choice(errors, "flowOrStock", this.flowOrStock, Measure.FlowOrStock.values(), "").orElseThrow(),
				Integer.parseInt(Typed.required(this.decimals)),
				Typed.choice(errors, "direction", this.direction, Measure.Direction.values(), "").orElseThrow(),
				Typed.text(this.numeratorLabel), Typed.text(this.denominatorLabel),
				Typed.number(errors, "hardMin", this.hardMin), Typed.number(errors, "hardMax", this.hardMax),
				Typed.number(errors, "warnChange", this.warnChange), Typed.text(this.note), Typed.lines(this.members));
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
