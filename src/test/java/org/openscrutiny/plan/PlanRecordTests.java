package org.openscrutiny.plan;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The plans of 2014/15 and 2021–2025, and the awkward indicators of the latter as far as
 * they are defined.
 */
@PortalTest
class PlanRecordTests {

	@Autowired
	private PlanReading reading;

	@Autowired
	private KpiReading kpis;

	@Autowired
	private JdbcClient jdbc;

	private List<KpiPage.MeasureLine> measures(String kpi) {
		return this.kpis.kpi(kpi).measures();
	}

	private List<String> targets(String kpi) {
		return measures(kpi).stream()
			.flatMap((measure) -> measure.targets().stream())
			.map(KpiPage.TargetLine::words)
			.toList();
	}

	@Test
	void holdsAllIndicators() {
		PlanPage plan = this.reading.plan("2021-25");
		assertThat(plan.sections()).extracting((section) -> section.kpis().size())
			.containsExactly(11, 22, 16, 6, 3, 3, 5, 7);
		assertThat(plan.counts()).containsEntry(Reporting.REPORTED, 51L)
			.containsEntry(Reporting.IN_DEVELOPMENT, 10L)
			.containsEntry(Reporting.MONITORED_ELSEWHERE, 8L)
			.containsEntry(Reporting.AWAITING, 4L);
		assertThat(this.reading.plan("2014-15").milestones()).isEqualTo(35);
	}

	@Test
	void everyReportedIndicatorHasAMeasure() {
		assertThat(this.jdbc.sql("""
				select k.slug from kpi k where (k.lifecycle = 'ACTIVE')
				       <> exists (select from kpi_measure l where l.kpi_id = k.id)
				 order by k.position
				""").query(String.class).list()).as("The annual report for 2018/19 names them without any figure")
			.containsExactly("confidence-between-areas", "satisfaction-by-2020", "fear-of-crime");
	}

	@Test
	void case1Calls() {
		assertThat(measures("emergency-and-101-calls")).extracting((measure) -> measure.definition().statistic())
			.containsExactly(Measure.Statistic.SHARE, Measure.Statistic.MEAN, Measure.Statistic.SHARE,
					Measure.Statistic.MEAN);
		assertThat(targets("emergency-and-101-calls")).containsExactly("at least 90 per cent", "at least 90 per cent");
		assertThat(measures("emergency-and-101-calls")).allMatch((measure) -> measure.comparators().size() == 1);
	}

	@Test
	void case2Priority1And2() {
		assertThat(measures("attending-incidents")).extracting((measure) -> measure.definition().statistic())
			.containsExactly(Measure.Statistic.SHARE, Measure.Statistic.MEDIAN, Measure.Statistic.SHARE,
					Measure.Statistic.MEDIAN);
	}

	@Test
	void case3Disproportionality() {
		assertThat(measures("disproportionality")).hasSize(2)
			.allMatch((measure) -> measure.unnamed().equals(List.of("Group 1", "Group 2")))
			.allMatch((measure) -> measure.definition().decimals() == 1);
	}

	@Test
	void case4DrugDeaths() {
		assertThat(measures("drug-deaths")).hasSize(2)
			.allMatch((measure) -> measure.definition().rateBase() == null)
			.allMatch((measure) -> measure.comparators()
				.equals(List.of("Baseline, 2015–2017", "Greater Manchester Police", "Merseyside Police",
						"West Yorkshire Police")));
	}

	@Test
	void case5Cadets() {
		KpiPage.MeasureLine cadets = measures("cadet-scheme").get(0);
		assertThat(cadets.definition().members()).containsExactly("Outstanding", "Good", "Requires improvement",
				"Poor");
		assertThat(cadets.bands().gaps()).containsExactly("1", "between 1 and 2", "between 4 and 5", "between 7 and 8",
				"8");
	}

	@Test
	void case6ConfidenceIsAwaited() {
		assertThat(this.kpis.kpi("confidence-in-police").reporting()).isEqualTo(Reporting.AWAITING);
		assertThat(measures("confidence-in-police").get(0).comparators()).hasSize(5)
			.contains("Baseline, 2019/20", "England and Wales, 2019/20");
	}

	@Test
	void case7AntiSocialBehaviourPerceptions() {
		assertThat(measures("asb-perceptions")).hasSize(2).allMatch((measure) -> measure.comparators().size() == 5);
	}

	@Test
	void case8SpecialConstables() {
		assertThat(measures("special-constables")).extracting(KpiPage.MeasureLine::inDevelopment)
			.containsExactly(false, true);
	}

	@Test
	void case9GunCrime() {
		assertThat(measures("gun-crime")).extracting((measure) -> measure.comparators().size()).containsExactly(2, 0);
	}

	@Test
	void case10FraudOutcomes() {
		assertThat(measures("fraud-outcomes")).hasSize(4)
			.allMatch((measure) -> measure.definition().statistic() == Measure.Statistic.SHARE);
	}

	@Test
	void case11Outcomes15And16() {
		assertThat(measures("outcomes-15-and-16")).extracting(KpiPage.MeasureLine::code)
			.containsExactly("da-outcome-15", "da-outcome-16", "rape-outcome-15", "rape-outcome-16");
	}

	@Test
	void case12RobberyIsOneMeasureOfTwoIndicators() {
		for (String kpi : new String[] { "neighbourhood-crime", "violent-crime" }) {
			assertThat(measures(kpi)).filteredOn((measure) -> measure.code().equals("robbery-personal"))
				.singleElement()
				.satisfies((measure) -> assertThat(measure.alsoIn()).hasSize(1));
		}
	}

	@Test
	void case13BusinessCrime() {
		assertThat(measures("business-crime")).extracting(KpiPage.MeasureLine::role)
			.containsExactly(KpiMeasure.Role.HEADLINE, KpiMeasure.Role.COMPONENT, KpiMeasure.Role.COMPONENT,
					KpiMeasure.Role.COMPONENT, KpiMeasure.Role.COMPONENT);
	}

	@Test
	void case14CarbonOfTheFleet() {
		assertThat(measures("fleet-carbon").get(0).comparators()).containsExactly("Baseline, 2018/19");
	}

	@Test
	void case15Uplift() {
		assertThat(measures("police-officer-uplift").get(0).targets()).extracting(KpiPage.TargetLine::words)
			.containsExactly("at least 1,200 officers", "exactly 368 officers");
		assertThat(measures("police-officer-uplift").get(0).targets()).extracting(KpiPage.TargetLine::origin)
			.containsExactly(KpiTarget.Origin.PLAN, KpiTarget.Origin.ALLOCATION);
	}

	@Test
	void keepsTheChangesThatThePlanOf2014Wanted() {
		assertThat(targets("property-crime")).containsExactly("down by 2 per cent compared with 2013/14",
				"down by 5 per cent compared with 2013/14");
		assertThat(targets("public-place-violence")).containsExactly("down by 5 per cent compared with 2013/14");
		assertThat(targets("total-recorded-crime")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from kpi where slug = 'e-scooters'",
			"update kpi set slug = 'other' where slug = 'homicide'", "truncate kpi cascade",
			"update kpi set first_version = null where slug = 'homicide'",
			"delete from plan_section where slug = 'victims-and-witnesses'", "delete from kpi_comparator",
			"update kpi_target set v1 = v1 + 1 where v1 is not null", "delete from kpi_target",
			"update kpi_band set label = label || 's'", "delete from kpi_band",
			"update milestone_update set narrative = 'Other'", "delete from milestone_update",
			"update plan_version set note = 'Other'", "delete from milestone_lead; delete from milestone",
			"update kpi_measure set role = 'CONTEXT' where role = 'HEADLINE'",
			"insert into kpi_target (id, kpi_measure_id, op, v1, origin, position) select gen_random_uuid(), id, 'BETWEEN', 1, 'PLAN', 9 from kpi_measure limit 1",
			"update kpi set lifecycle = 'MONITORED_ELSEWHERE' where slug = 'homicide'" })
	void databaseRefusesToUnpublish(String sql) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update());
	}

}
