package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KpiUnitTests {

	private static final Kpi.Status REPORTED = new Kpi.Status(Kpi.Lifecycle.ACTIVE, null, null, null);

	private static Kpi kpi() {
		return new Kpi(PlanId.create(), "calls", 1, new Kpi.Content("Calls", UUID.randomUUID(), null, null,
				Kpi.Intent.ENSURE, Frequency.QUARTERLY, null, null, null, null, null), REPORTED);
	}

	@Test
	void saysByWhomItIsMonitored() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> kpi().move(new Kpi.Status(Kpi.Lifecycle.MONITORED_ELSEWHERE, null, null, null)))
			.withMessage("Enter by whom it is monitored");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> kpi().move(new Kpi.Status(Kpi.Lifecycle.IN_DEVELOPMENT, null, "A survey", null)));
	}

	@Test
	void retiresOnlyWhatIsPublished() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> kpi().move(new Kpi.Status(Kpi.Lifecycle.RETIRED, null, null, null)))
			.withMessageContaining("Remove the draft");
	}

	@Test
	void hasEachMeasureOnce() {
		Kpi kpi = kpi();
		MeasureId measure = MeasureId.create();
		kpi.addMeasure(measure, KpiMeasure.Role.HEADLINE, null, false);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> kpi.addMeasure(measure, KpiMeasure.Role.COMPONENT, null, false));
	}

	@Test
	void movesAMeasureOnePlaceAtATime() {
		Kpi kpi = kpi();
		for (int i = 0; i < 3; i++) {
			kpi.addMeasure(MeasureId.create(), KpiMeasure.Role.COMPONENT, "M" + i, false);
		}
		List<KpiMeasure> measures = List.copyOf(kpi.getMeasures());
		assertThat(kpi.moveMeasure(measures.get(0).getId(), true)).isFalse();
		assertThat(kpi.moveMeasure(measures.get(2).getId(), false)).isFalse();
		assertThat(kpi.moveMeasure(measures.get(2).getId(), true)).isTrue();
		assertThat(measures).extracting(KpiMeasure::getPosition).containsExactly(1, 3, 2);
		assertThat(kpi.moveMeasure(measures.get(2).getId(), true)).isTrue();
		assertThat(measures).extracting(KpiMeasure::getPosition).containsExactly(2, 3, 1);
	}

	@Test
	void refusesBandsWithGapsUnlessThePlanHasThemSo() {
		KpiMeasure measure = kpi().addMeasure(MeasureId.create(), KpiMeasure.Role.HEADLINE, null, false);
		BandScheme gaps = new BandScheme(List.of(Band.read("Good", "5-7"), Band.read("Poor", "<5")), false);
		measure.band(gaps, null, false);
		assertThat(measure.isBandGapsKept()).isFalse();
		BandScheme worse = new BandScheme(List.of(Band.read("Good", "5-7"), Band.read("Poor", "<4")), false);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> measure.band(worse, null, false))
			.withMessage("No band covers 4, between 4 and 5");
		measure.band(worse, null, true);
		assertThat(measure.isBandGapsKept()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "GE, -, -, -", "BETWEEN, 1, -, -", "BETWEEN, 2, 1, -", "GE, 1, 2, -", "CHANGE_PCT, -5, -, -",
					"CHANGE_PCT, 0, -, 2013/14", "NOT_WORSE_THAN, 1, -, 2019/20", "NOT_WORSE_THAN, -, -, -",
					"LE, 5, -, 2019/20" })
	void refusesTargetsThatSayNothing(KpiTarget.Op op, BigDecimal v1, BigDecimal v2, String base) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> terms(op, v1, v2, base).requireSound());
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = ';',
			value = { "GE;90;-;-;at least 90 per cent", "GT;8000;-;-;more than 8,000 per cent",
					"BETWEEN;14;21;-;from 14 to 21 per cent",
					"CHANGE_PCT;-5;-;2013/14;down by 5 per cent compared with 2013/14",
					"NOT_WORSE_THAN;-;-;2019/20;no worse than in 2019/20", "LE;14.0;-;-;at most 14.0 per cent" })
	void saysATargetInWords(KpiTarget.Op op, BigDecimal v1, BigDecimal v2, String base, String words) {
		KpiTarget.Terms terms = terms(op, v1, v2, base);
		terms.requireSound();
		assertThat(terms.inWords("per cent")).isEqualTo(words);
	}

	private static KpiTarget.Terms terms(KpiTarget.Op op, BigDecimal v1, BigDecimal v2, String base) {
		return new KpiTarget.Terms(op, v1, v2, base, KpiTarget.Origin.PLAN, null, null, null);
	}

	@Test
	void comparesWithANamedPeerOrTime() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new KpiComparator.Terms(KpiComparator.Kind.PEER, null, null, null, null).requireSound());
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new KpiComparator.Terms(KpiComparator.Kind.BASELINE_POINT, null, null, null, null)
				.requireSound());
		new KpiComparator.Terms(KpiComparator.Kind.PEER, null, null, null, EntityId.create()).requireSound();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "MONTHLY, 2015-01-31, 2015-02-03, -", "QUARTERLY, 2014-09-30, 2015-02-03, 2014-12-31",
					"QUARTERLY, 2014-09-30, 2015-01-27, -", "SIX_MONTHLY, -, 2014-10-20, -",
					"SIX_MONTHLY, -, 2014-10-29, 2014-09-30", "QUARTERLY, 2015-02-03, 2022-03-08, 2015-03-31",
					"-, -, 2015-02-03, -" })
	void tellsWhichUpdateIsMissing(Frequency frequency, LocalDate reported, LocalDate today, LocalDate missing) {
		PlanSummary plan = new PlanSummary(PlanId.create(), "2014-15", "Plan", "2014/15", LocalDate.of(2014, 4, 1),
				LocalDate.of(2015, 3, 31));
		assertThat(MilestoneReading.missing(plan, frequency, reported, today)).isEqualTo(missing);
	}

}
