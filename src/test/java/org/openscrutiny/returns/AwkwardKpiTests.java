package org.openscrutiny.returns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fifteen indicators of the scorecard of February 2022 that break a careless model,
 * each with the exact figures that were printed.
 */
@PortalTest
class AwkwardKpiTests {

	@Autowired
	private JdbcClient jdbc;

	private PrintedFigures figures;

	@BeforeEach
	void read() {
		this.figures = new PrintedFigures(this.jdbc);
	}

	@Test
	void case1CallsAreTwoSharesAndTwoWaits() {
		assertThat(this.figures.of("calls-999-in-time")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 77",
				"WMP YTD_TO_MONTH to 2021-01-31: 85");
		assertThat(this.figures.of("calls-999-wait")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 16",
				"WMP YTD_TO_MONTH to 2021-01-31: 10");
		assertThat(this.figures.of("calls-101-in-time")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 41",
				"WMP YTD_TO_MONTH to 2021-01-31: 67");
		assertThat(this.figures.of("calls-101-wait")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 524",
				"WMP YTD_TO_MONTH to 2021-01-31: 225");
		assertThat(this.figures.printed("calls-101-wait")).containsExactly("average 8m44s [YTD Jan 22]",
				"average 3m45s [Same period 2020/21]");
	}

	@Test
	void case2MediansAreInSecondsAndTheMisprintIsKept() {
		assertThat(this.figures.of("priority-1-time")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 979",
				"WMP YTD_TO_MONTH to 2021-01-31: 879");
		assertThat(this.figures.of("priority-2-time")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 5191",
				"WMP YTD_TO_MONTH to 2021-01-31: 3845");
		assertThat(this.figures.printed("priority-2-time")).containsExactly("media 1h26m31s [YTD Jan 22]",
				"media 1h04m05s [Same period 2020/21]");
		assertThat(this.figures.of("priority-2-in-time")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 31",
				"WMP YTD_TO_MONTH to 2021-01-31: 31");
	}

	@Test
	void case3RatiosKeepTheirDecimalPlaceAndTheirUnnamedGroups() {
		assertThat(this.figures.of("stop-search-disproportionality")).containsExactly(
				"WMP, Group 1 YTD_TO_MONTH to 2022-01-31: 2.7", "WMP, Group 2 YTD_TO_MONTH to 2022-01-31: 4.4",
				"WMP, Group 1 YTD_TO_MONTH to 2020-01-31: 2.6", "WMP, Group 2 YTD_TO_MONTH to 2020-01-31: 4.6");
		assertThat(this.figures.of("force-disproportionality")).containsExactly(
				"WMP, Group 1 YTD_TO_MONTH to 2022-01-31: 1.0", "WMP, Group 2 YTD_TO_MONTH to 2022-01-31: 3.5",
				"WMP, Group 1 YTD_TO_MONTH to 2020-01-31: 0.9", "WMP, Group 2 YTD_TO_MONTH to 2020-01-31: 3.9");
		assertThat(this.figures.count("""
				select count(*) from breakdown_member b join measure m on m.id = b.measure_id
				 where m.code like '%-disproportionality' and not b.named
				""")).isEqualTo(4);
	}

	@Test
	void case4DrugDeathsAreSixteenFigures() {
		assertThat(this.figures.of("drug-deaths")).containsExactly("WMP MULTI_YEAR to 2020-12-31: 455",
				"GMP MULTI_YEAR to 2020-12-31: 554", "Merseyside MULTI_YEAR to 2020-12-31: 378",
				"WYP MULTI_YEAR to 2020-12-31: 500", "WMP MULTI_YEAR to 2017-12-31: 335",
				"GMP MULTI_YEAR to 2017-12-31: 480", "Merseyside MULTI_YEAR to 2017-12-31: 280",
				"WYP MULTI_YEAR to 2017-12-31: 381");
		assertThat(this.figures.of("drug-death-rate")).containsExactly("WMP MULTI_YEAR to 2020-12-31: 5.5",
				"GMP MULTI_YEAR to 2020-12-31: 6.9", "Merseyside MULTI_YEAR to 2020-12-31: 9.6",
				"WYP MULTI_YEAR to 2020-12-31: 7.6", "WMP MULTI_YEAR to 2017-12-31: 4.1",
				"GMP MULTI_YEAR to 2017-12-31: 6.0", "Merseyside MULTI_YEAR to 2017-12-31: 7.1",
				"WYP MULTI_YEAR to 2017-12-31: 5.7");
		assertThat(
				this.figures.count("select count(*) from measure where code = 'drug-death-rate' and rate_base is null"))
			.isOne();
	}

	@Test
	void case5CadetUnitsByGradeHaveATrueZero() {
		assertThat(this.figures.of("cadet-units-by-grade")).containsExactly("WMP, Outstanding MONTH to 2021-10-31: 2",
				"WMP, Good MONTH to 2021-10-31: 8", "WMP, Requires improvement MONTH to 2021-10-31: 12",
				"WMP, Poor MONTH to 2021-10-31: 0");
	}

	@Test
	void case6ConfidenceIsAwaitedAndTheLastFiguresStandBesideIt() {
		assertThat(this.figures.of("confidence-csew")).containsExactlyInAnyOrder("WMP FINANCIAL_YEAR to 2020-03-31: 65",
				"GMP FINANCIAL_YEAR to 2020-03-31: 70", "Merseyside FINANCIAL_YEAR to 2020-03-31: 74",
				"WYP FINANCIAL_YEAR to 2020-03-31: 72", "E&W FINANCIAL_YEAR to 2020-03-31: 74",
				"WMP UNSPECIFIED: AWAITING", "GMP UNSPECIFIED: 69", "WYP UNSPECIFIED: 72", "E&W UNSPECIFIED: 75",
				"WMP RELATIVE: NOT_AVAILABLE");
	}

	@Test
	void case7PerceptionsAreTenFiguresAndTwoThatAreAwaited() {
		assertThat(this.figures.of("asb-perceived-high")).containsExactly("WMP FINANCIAL_YEAR to 2020-03-31: 17",
				"GMP FINANCIAL_YEAR to 2020-03-31: 9", "Merseyside FINANCIAL_YEAR to 2020-03-31: 8",
				"WYP FINANCIAL_YEAR to 2020-03-31: 12", "E&W FINANCIAL_YEAR to 2020-03-31: 7",
				"WMP UNSPECIFIED: AWAITING");
		assertThat(this.figures.of("asb-dealt-with")).containsExactly("WMP FINANCIAL_YEAR to 2020-03-31: 52",
				"GMP FINANCIAL_YEAR to 2020-03-31: 49", "Merseyside FINANCIAL_YEAR to 2020-03-31: 52",
				"WYP FINANCIAL_YEAR to 2020-03-31: 47", "E&W FINANCIAL_YEAR to 2020-03-31: 52",
				"WMP UNSPECIFIED: AWAITING");
	}

	@Test
	void case8SpecialConstablesHaveANumberAndAShareInDevelopment() {
		assertThat(this.figures.of("special-constables")).containsExactly("WMP MONTH to 2022-01-31: 305",
				"WMP MONTH to 2021-04-30: 283");
		assertThat(this.figures.of("special-constables-16-hours"))
			.containsExactly("WMP MONTH to 2022-01-31: IN_DEVELOPMENT", "WMP MONTH to 2021-04-30: IN_DEVELOPMENT");
	}

	@Test
	void case9GunCrimeHasTwoPeriods() {
		assertThat(this.figures.of("gun-crime")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 727",
				"WMP YTD_TO_MONTH to 2021-01-31: 615", "WMP YTD_TO_MONTH to 2020-01-31: 605");
		assertThat(this.figures.of("firearms-recovered")).containsExactly("WMP YTD_TO_MONTH to 2021-10-31: 46");
		assertThat(this.figures.printed("gun-crime")).first().isEqualTo("727 gun crime [YTD Jan22]");
	}

	@Test
	void case10FraudOutcomesFollowACohort() {
		assertThat(this.figures.of("fraud-compliance")).containsExactly("WMP COHORT_WITH_FOLLOW_UP to 2020-03-31: 100",
				"WMP UNSPECIFIED: AWAITING");
		assertThat(this.figures.list("""
				select m.code || ' ' || o.value || ' ' || o.starts_on || ' ' || o.observed_until
				  from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
				 where m.code like 'fraud-%' and o.status = 'VALUE' and m.code <> 'fraud-compliance' order by o.value
				""")).containsExactly("fraud-judicial 2 2019-04-01 2021-03-31",
				"fraud-outstanding 15 2019-04-01 2021-03-31", "fraud-no-further-action 83 2019-04-01 2021-03-31");
		assertThat(this.figures.count("""
				select sum(o.value) from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id
				 where m.code in ('fraud-judicial', 'fraud-outstanding', 'fraud-no-further-action')
				""")).isEqualTo(100);
	}

	@Test
	void case11OutcomesAreFourMeasures() {
		assertThat(this.figures.of("da-outcome-15")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 19",
				"WMP YTD_TO_MONTH to 2020-01-31: 23");
		assertThat(this.figures.of("da-outcome-16")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 74",
				"WMP YTD_TO_MONTH to 2020-01-31: 65");
		assertThat(this.figures.of("rape-outcome-15")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 13",
				"WMP YTD_TO_MONTH to 2020-01-31: 21");
		assertThat(this.figures.of("rape-outcome-16")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 56",
				"WMP YTD_TO_MONTH to 2020-01-31: 40");
	}

	@Test
	void case12RobberyIsOneMeasureOfTwoIndicatorsWithASecondFigureForOneTime() {
		assertThat(this.figures.of("robbery-personal")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 5858",
				"WMP YTD_TO_MONTH to 2021-01-31: 3812", "WMP YTD_TO_MONTH to 2020-01-31: 6050");
		assertThat(this.figures.of("robbery-personal-second-figure"))
			.containsExactly("WMP YTD_TO_MONTH to 2020-01-31: 4846");
		assertThat(this.figures.list("""
				select k.slug from kpi_measure l join kpi k on k.id = l.kpi_id join measure m on m.id = l.measure_id
				 where m.code = 'robbery-personal' order by k.slug
				""")).containsExactly("neighbourhood-crime", "violent-crime");
	}

	@Test
	void case13PartsOfBusinessCrimeAreNotAllOfIt() {
		assertThat(this.figures.of("business-crime")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 34495",
				"WMP YTD_TO_MONTH to 2020-01-31: 39281");
		assertThat(this.figures.of("business-burglary")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 3124",
				"WMP YTD_TO_MONTH to 2020-01-31: 4535");
		assertThat(this.figures.of("business-robbery")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 719",
				"WMP YTD_TO_MONTH to 2020-01-31: 864");
		assertThat(this.figures.of("business-bilking")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 3469",
				"WMP YTD_TO_MONTH to 2020-01-31: 4579");
		assertThat(this.figures.of("business-shoplifting")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 10604",
				"WMP YTD_TO_MONTH to 2020-01-31: 12948");
		assertThat(this.figures.count("""
				select sum(o.value) from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id
				 where m.code like 'business-%' and m.code <> 'business-crime' and o.ends_on = date '2022-01-31'
				""")).isEqualTo(17916);
	}

	@Test
	void case14TheFleetHasAQuarterAndAYear() {
		assertThat(this.figures.of("fleet-carbon")).containsExactly("WMP QUARTER to 2021-09-30: 256",
				"WMP FINANCIAL_YEAR to 2019-03-31: 218");
	}

	@Test
	void case15TheUpliftHasAProgrammeYearAndAnAllocation() {
		assertThat(this.figures.of("officers-uplift")).containsExactly("WMP PROGRAMME_YEAR: 216");
		assertThat(this.figures.list("""
				select t.op || ' ' || t.v1 || ' ' || t.origin from kpi_target t
				  join kpi_measure l on l.id = t.kpi_measure_id join measure m on m.id = l.measure_id
				 where m.code = 'officers-uplift' order by t.v1
				""")).containsExactly("EQ 368 ALLOCATION", "GE 1200 PLAN");
	}

	@Test
	void areasAreNamedAndTheirShareIsANumber() {
		assertThat(this.figures.of("community-messaging-growth")).containsExactly("Brierley Hill UNSPECIFIED: 8.9",
				"Princes End UNSPECIFIED: 7.2", "Smith’s Wood UNSPECIFIED: 2.9", "Three Estates UNSPECIFIED: 5",
				"West Bromwich Central UNSPECIFIED: 3.4");
		assertThat(this.figures.of("impact-areas-harm-rising"))
			.containsExactly("WMP UNSPECIFIED: Birmingham City Centre;"
					+ " Erdington; Dudley Central; Sparkbrook and Sparkhill; Chelmsley Town");
	}

	@Test
	void figuresWithoutAPeriodAreToldFromThoseBeforeThem() {
		assertThat(this.figures.of("leavers-by-reason")).containsExactly("WMP, Retirement UNSPECIFIED: 46",
				"WMP, Transfer out UNSPECIFIED: 24", "WMP, Resignation UNSPECIFIED: 18");
		assertThat(this.figures.of("workforce-under-represented")).containsExactly("WMP UNSPECIFIED: 14.62",
				"WMP RELATIVE: 14.0");
	}

	@Test
	void aNumberOfDaysStandsBesideARange() {
		assertThat(this.figures.of("occupational-health-wait")).containsExactly("WMP MONTH to 2021-09-30: 10",
				"WMP RELATIVE: 14 to 21");
		assertThat(this.figures.of("body-worn-video-stop-search")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 95",
				"WMP RELATIVE: 92 to 95");
		assertThat(this.figures.of("body-worn-video-force")).containsExactly("WMP YTD_TO_MONTH to 2022-01-31: 82",
				"WMP RELATIVE: 78 to 80");
	}

	@Test
	void attendanceIsComparedWithAYear() {
		assertThat(this.figures.of("attendance-rate")).containsExactly("WMP MONTH to 2021-12-31: 92.22",
				"WMP FINANCIAL_YEAR to 2021-03-31: 95.4");
		assertThat(this.figures.of("mental-health-absence")).containsExactly("WMP MONTH to 2021-12-31: 1.9",
				"WMP FINANCIAL_YEAR to 2021-03-31: 1.5");
	}

	@Test
	void provisionalFiguresAreMarked() {
		assertThat(this.figures.list("""
				select m.code || ' ' || o.value from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id join collection_round r on r.id = o.round_id
				 where 'p' = any (o.qualifiers)
				""")).containsExactly("worker-assaults 362");
	}

}
