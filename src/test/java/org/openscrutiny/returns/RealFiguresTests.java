package org.openscrutiny.returns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real record: the scorecard of February 2022, the report on milestones of February
 * 2015 and the annual report for 2018/19, counted.
 */
@PortalTest
class RealFiguresTests {

	@Autowired
	private JdbcClient jdbc;

	private PrintedFigures figures;

	@BeforeEach
	void read() {
		this.figures = new PrintedFigures(this.jdbc);
	}

	@Test
	void thereAreSeventyThreeIndicatorsInEightSections() {
		assertThat(this.figures.count("""
				select count(*) from kpi k join plan p on p.id = k.plan_id where p.slug = '2021-25'
				""")).isEqualTo(73);
		assertThat(this.jdbc.sql("""
				select count(*) from kpi k join plan_section s on s.id = k.section_id join plan p on p.id = k.plan_id
				 where p.slug = '2021-25' group by s.position order by s.position
				""").query(Integer.class).list()).containsExactly(11, 22, 16, 6, 3, 3, 5, 7);
	}

	@Test
	void figuresOfTheRoundSayHowFarEachIndicatorIsReported() {
		assertThat(this.figures.list("""
				with state as (
				    select k.id, case
				           when k.lifecycle <> 'ACTIVE' then k.lifecycle
				           when bool_or(o.status = 'AWAITING') then 'AWAITING'
				           when bool_or(o.status in ('VALUE', 'TEXT')) then 'FILLED'
				           else 'EMPTY' end as reported
				      from kpi k
				      join plan p on p.id = k.plan_id and p.slug = '2021-25'
				      left join kpi_measure l on l.kpi_id = k.id
				      left join series s on s.measure_id = l.measure_id
				      left join observation o on o.series_id = s.id
				           and o.round_id = (select id from collection_round where slug = '2021-22-q3')
				     group by k.id)
				select reported || ' ' || count(*) from state group by reported order by reported
				""")).containsExactly("AWAITING 4", "FILLED 51", "IN_DEVELOPMENT 10", "MONITORED_ELSEWHERE 8");
	}

	@Test
	void theScorecardIsTwoHundredAndTwentyFourFigures() {
		assertThat(this.figures.list("""
				select o.status || ' ' || count(*) from observation o join collection_round r on r.id = o.round_id
				 where r.slug = '2021-22-q3' group by o.status order by o.status
				""")).containsExactly("AWAITING 9", "IN_DEVELOPMENT 2", "RANGE 3", "TEXT 1", "VALUE 209");
		assertThat(this.figures.count("""
				select count(*) from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id where m.code in ('drug-deaths', 'drug-death-rate')
				""")).isEqualTo(16);
	}

	@Test
	void nothingThatIsANumberIsKeptAsText() {
		assertThat(this.figures.list("""
				select coalesce(o.value_text, o.status_reason) from observation o
				 where o.value_text ~ '[0-9]' or o.status_reason ~ '[0-9]'
				    or o.status not in ('VALUE', 'RANGE') and o.as_entered ~ '[0-9]'
				""")).isEmpty();
		assertThat(this.figures.list("""
				select distinct m.value_kind from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id where o.value_text is not null
				""")).containsExactly("AREAS");
	}

	@Test
	void everyFigureKeepsHowItWasPrintedAndWhere() {
		assertThat(this.figures
			.list("select o.id || '' from observation o where o.as_entered is null or o.source is null")).isEmpty();
	}

	@Test
	void nobodyIsNamedForWhatPaperDoesNotTell() {
		assertThat(this.figures.count("""
				select count(*) from observation
				 where num_nonnulls(entered_by, entered_name, entered_at, approved_by, approved_name, approved_at) > 0
				""")).isZero();
		assertThat(this.figures
			.count("""
					select count(*) from assignment a join collection_round r on r.id = a.round_id
					 where r.source is not null and (a.state <> 'APPROVED' or num_nonnulls(a.contributor_id, a.approver_id) > 0)
					"""))
			.isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-22-q3", "2014-15-q3" })
	void noFigureIsAboutALaterDayThanItsRound(String round) {
		assertThat(this.jdbc.sql("""
				select o.as_entered from observation o join collection_round r on r.id = o.round_id
				 where r.slug = ? and o.ends_on > r.cut_off
				""").param(round).query(String.class).list()).isEmpty();
	}

	@Test
	void everyMeasureOfARoundIsAssignedOnce() {
		assertThat(this.figures.list("""
				select m.code from assignment a
				  join collection_round r on r.id = a.round_id and r.slug = '2021-22-q3'
				  join measure m on m.id = a.measure_id
				 where not exists (select from observation o join series s on s.id = o.series_id
				                    where s.measure_id = m.id and o.round_id = r.id)
				""")).isEmpty();
		assertThat(this.figures.list("""
				select distinct m.code from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id
				  join collection_round r on r.id = o.round_id
				 where exists (select from kpi_measure l join kpi k on k.id = l.kpi_id
				                where l.measure_id = m.id and k.plan_id = r.plan_id)
				   and not exists (select from assignment a where a.round_id = o.round_id and a.measure_id = m.id)
				""")).isEmpty();
	}

	/**
	 * A comparator is no second copy of a number: it finds a figure by its time and its
	 * force.
	 */
	@Test
	void everyComparatorFindsItsFigure() {
		assertThat(this.figures.list("""
				select k.slug || ' ' || m.code || ' ' || c.kind
				  from kpi_comparator c
				  join kpi_measure l on l.id = c.kpi_measure_id
				  join kpi k on k.id = l.kpi_id
				  join plan p on p.id = k.plan_id and p.slug = '2021-25'
				  join measure m on m.id = l.measure_id
				 where c.kind <> 'NONE_NEW_MEASURE' and not exists (
				       select from observation o
				         join series s on s.id = o.series_id and s.measure_id = m.id
				         join measured_entity e on e.id = s.entity_id
				        where (e.id = c.entity_id or c.entity_id is null and e.home)
				          and case c.kind
				              when 'SAME_PERIOD_PREV_YEAR' then exists (select from observation n
				                   where n.series_id = s.id and n.period_kind = o.period_kind
				                     and n.starts_on = o.starts_on + interval '1 year'
				                     and n.ends_on = o.ends_on + interval '1 year')
				              when 'SAME_PERIOD_BASE_YEAR' then o.starts_on = c.base_starts_on
				              when 'BASELINE_POINT' then (o.starts_on, o.ends_on) = (c.base_starts_on, c.base_ends_on)
				                   or c.base_starts_on is null and o.period_kind = 'RELATIVE'
				              when 'PEER' then c.base_starts_on is null
				                   or (o.starts_on, o.ends_on) = (c.base_starts_on, c.base_ends_on)
				              when 'HISTORIC_RANGE' then o.status = 'RANGE' end)
				""")).isEmpty();
	}

	@Test
	void theNextRoundIsOpenForTheDemonstration() {
		assertThat(this.figures.list("""
				select a.state || ' ' || count(*) from assignment a
				  join collection_round r on r.id = a.round_id and r.slug = '2021-22-q4'
				 where a.contributor_id is not null and a.approver_id is not null group by a.state
				""")).containsExactly("OPEN 98");
		assertThat(this.figures.list("""
				select k.slug from kpi k join plan p on p.id = k.plan_id and p.slug = '2021-25'
				 where k.lifecycle = 'ACTIVE' and not exists (
				       select from kpi_measure l join assignment a on a.measure_id = l.measure_id
				         join collection_round r on r.id = a.round_id and r.slug = '2021-22-q4'
				        where l.kpi_id = k.id)
				""")).isEmpty();
	}

	@Test
	void changesOf2014To15KeepTheirSign() {
		assertThat(this.figures.of("robbery-all-change")).contains("WMP UNSPECIFIED: -6.4");
		assertThat(this.figures.of("robbery-all-difference")).containsExactly("WMP UNSPECIFIED: -262");
		assertThat(this.figures.of("burglary-dwelling-difference")).containsExactly("WMP UNSPECIFIED: -908");
		assertThat(this.figures.of("public-place-violence-difference")).containsExactly("WMP UNSPECIFIED: 531");
		assertThat(this.figures.of("total-recorded-crime-monthly"))
			.containsExactly("WMP YTD_TO_MONTH to 2015-01-12: 14771");
		assertThat(this.figures.of("satisfaction-crime")).containsExactly("WMP ROLLING_12: 82.8");
		assertThat(this.figures.of("satisfaction-asb")).containsExactly("WMP ROLLING_12: 78.5");
	}

	@Test
	void sharesOf2014To15KeepTheirPartsAndWhole() {
		assertThat(this.figures.list("""
				select b.label || ' ' || o.numerator || '/' || o.denominator || ' ' || o.value
				  from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
				  join breakdown_member b on b.id = s.member_id
				 where o.denominator is not null order by m.code, b.position
				""")).containsExactly("From incidents 328/332 98", "Reported directly 121/124 98", "Rape 24/30 80",
				"Robbery 25/31 80", "Violence 21/31 67");
	}

	@Test
	void seriesOf2018To19HavePeersAndABreak() {
		assertThat(this.figures.of("recorded-crime-rate")).containsExactly("WMP FINANCIAL_YEAR to 2019-03-31: 90",
				"MSF average FINANCIAL_YEAR to 2019-03-31: 114", "MSF average FINANCIAL_YEAR to 2018-03-31: 109");
		assertThat(this.figures.of("adult-reoffending")).containsExactly("WMP FINANCIAL_YEAR to 2017-03-31: 29.1",
				"E&W FINANCIAL_YEAR to 2017-03-31: 29.2");
		assertThat(this.figures.count("select count(*) from observation where 'b' = any (qualifiers)")).isEqualTo(2);
		assertThat(this.figures.of("killed-or-seriously-injured"))
			.containsExactly("WMP CALENDAR_YEAR to 2018-12-31: 1016", "WMP CALENDAR_YEAR to 2017-12-31: 1019");
		assertThat(this.figures.of("net-budget")).containsExactly("WMP FINANCIAL_YEAR to 2020-03-31: 569850000",
				"WMP FINANCIAL_YEAR to 2019-03-31: 535290000");
		assertThat(this.figures.of("policing-cost-per-person")).contains("WMP FINANCIAL_YEAR to 2020-03-31: 198.53");
	}

	@Test
	void moneyAddsUp() {
		assertThat(this.figures.list("""
				select o.period_label || ' ' || sum(o.value) from observation o join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id where m.code = 'funding-sources'
				 group by o.period_label order by o.period_label
				""")).containsExactly("2018-19 535290000", "2019-20 569850000");
		assertThat(this.figures.list("""
				select case when s.member_id is null then 'whole ' else 'parts ' end || sum(o.value)
				  from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
				 where m.code = 'victims-grant-spending' group by s.member_id is null order by 1
				""")).containsExactly("parts 3144811", "whole 3144811");
	}

	@Test
	void custodyVisitsKeepTheTotalsThatAreNotTheirSums() {
		String year = " FINANCIAL_YEAR to 2019-03-31: ";
		assertThat(this.figures.of("custody-adults-detained")).containsExactly("WMP, Males" + year + "3024",
				"WMP, Females" + year + "317", "WMP, Other" + year + "39", "WMP" + year + "3516");
		assertThat(this.figures.of("custody-young-detained")).containsExactly("WMP, Males" + year + "182",
				"WMP, Females" + year + "36", "WMP, Other" + year + "0", "WMP" + year + "230");
		assertThat(this.figures
			.list("""
					select m.code || ' ' || sum(o.value) filter (where s.member_id is not null)
					       || ' is printed as ' || sum(o.value) filter (where s.member_id is null)
					  from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
					 where m.code like 'custody-%' group by m.code
					having sum(o.value) filter (where s.member_id is not null) <> sum(o.value) filter (where s.member_id is null)
					 order by m.code
					"""))
			.containsExactly("custody-adults-accepted 1956 is printed as 2042",
					"custody-adults-detained 3380 is printed as 3516", "custody-adults-offered 2350 is printed as 2440",
					"custody-adults-refused 394 is printed as 398", "custody-all-accepted 2092 is printed as 2188",
					"custody-all-detained 3598 is printed as 3746", "custody-all-offered 2501 is printed as 2601",
					"custody-all-refused 409 is printed as 413", "custody-young-accepted 136 is printed as 146",
					"custody-young-detained 218 is printed as 230", "custody-young-offered 151 is printed as 161");
	}

}
