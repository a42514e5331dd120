package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure.Definition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A figure that was typed, with what is known besides.
 *
 * @param facts what is checked
 */
record SampleFacts(EntryFacts facts) {

	private static final LocalDate CUT_OFF = LocalDate.of(2022, 1, 31);

	static SampleFacts of(Definition definition, @Nullable String value, @Nullable String period) {
		EntryFacts.Typed typed = new EntryFacts.Typed(value, period, ValueStatus.VALUE, null, null, null, Set.of(),
				null);
		return new SampleFacts(new EntryFacts(definition, typed,
				new EntryFacts.Asked(PeriodKind.MONTH, CUT_OFF, LocalDate.of(2022, 3, 8), false), List.of(), List.of(),
				null));
	}

	List<Finding> check() {
		return Checks.of(this.facts);
	}

	Finding only() {
		List<Finding> findings = check();
		assertThat(findings).hasSize(1);
		return findings.get(0);
	}

	Finding error() {
		List<Finding> errors = check().stream().filter(Finding::isError).toList();
		assertThat(errors).hasSize(1);
		return errors.get(0);
	}

	SampleFacts typed(String value) {
		return change((typed) -> new EntryFacts.Typed(value, typed.period(), typed.status(), null, null, null,
				typed.qualifiers(), typed.note()));
	}

	SampleFacts with(ValueStatus status, @Nullable String reason) {
		return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), status, reason, null, null,
				typed.qualifiers(), typed.note()));
	}

	SampleFacts parts(String numerator, @Nullable String denominator) {
		return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), typed.status(), null,
				new BigDecimal(numerator.replace(",", "")),
				(denominator != null) ? new BigDecimal(denominator.replace(",", "")) : null, typed.qualifiers(),
				typed.note()));
	}

	SampleFacts note(String note) {
		return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), typed.status(), null, null, null,
				typed.qualifiers(), note));
	}

	SampleFacts broken() {
		return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), typed.status(), null, null, null,
				Set.of(Qualifier.BREAK), typed.note()));
	}

	private SampleFacts change(UnaryOperator<EntryFacts.Typed> change) {
		return new SampleFacts(new EntryFacts(this.facts.definition(), change.apply(this.facts.typed()),
				this.facts.asked(), this.facts.approved(), this.facts.others(), this.facts.groups()));
	}

	SampleFacts approved(String period, String value) {
		List<KnownFigure> approved = new ArrayList<>(this.facts.approved());
		approved.add(known(period, value));
		return new SampleFacts(new EntryFacts(this.facts.definition(), this.facts.typed(), this.facts.asked(), approved,
				this.facts.others(), this.facts.groups()));
	}

	SampleFacts other(String period, String value) {
		List<KnownFigure> others = new ArrayList<>(this.facts.others());
		others.add(known(period, value));
		return new SampleFacts(new EntryFacts(this.facts.definition(), this.facts.typed(), this.facts.asked(),
				this.facts.approved(), others, this.facts.groups()));
	}

	/** Months that end with December 2021. */
	SampleFacts months(String... values) {
		SampleFacts all = this;
		for (int index = 0; index < values.length; index++) {
			YearMonth month = YearMonth.of(2021, 12).minusMonths(values.length - 1L - index);
			all = all.approved(PeriodLabels.of(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth()), values[index]);
		}
		return all;
	}

	private KnownFigure known(String period, String value) {
		return new KnownFigure(TypedPeriod.read(period, PeriodKind.MONTH, CUT_OFF),
				TypedValue.read(value, this.facts.definition()));
	}

	SampleFacts groups(@Nullable String whole, String... parts) {
		return grouped(new EntryFacts.Groups(false, Stream.of(parts).map(BigDecimal::new).toList(),
				(whole != null) ? new BigDecimal(whole) : null));
	}

	SampleFacts unnamed() {
		return grouped(new EntryFacts.Groups(true, List.of(), null));
	}

	private SampleFacts grouped(EntryFacts.Groups groups) {
		return new SampleFacts(new EntryFacts(this.facts.definition(), this.facts.typed(), this.facts.asked(),
				this.facts.approved(), this.facts.others(), groups));
	}

	SampleFacts revision() {
		return asked(this.facts.asked().kind(), true);
	}

	SampleFacts asking(PeriodKind kind) {
		return asked(kind, false);
	}

	private SampleFacts asked(PeriodKind kind, boolean revision) {
		return new SampleFacts(new EntryFacts(this.facts.definition(), this.facts.typed(),
				new EntryFacts.Asked(kind, CUT_OFF, this.facts.asked().today(), revision), this.facts.approved(),
				this.facts.others(), this.facts.groups()));
	}

}
