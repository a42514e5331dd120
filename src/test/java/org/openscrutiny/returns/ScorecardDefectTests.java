package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scorecard of February 2022 is typed in again, value by value and period by period
 * as it was printed: it is understood, and its defects raise the warnings that stand
 * beside its figures.
 */
@PortalTest
class ScorecardDefectTests {

	private static final LocalDate CUT_OFF = LocalDate.of(2022, 1, 31);

	private static final LocalDate TODAY = LocalDate.of(2022, 3, 8);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Observations observations;

	@Autowired
	private MeasureCatalogue catalogue;

	private Map<SeriesId, List<Observation>> lines = Map.of();

	private List<Reported> reported = List.of();

	@BeforeEach
	void read() {
		this.reported = this.jdbc.sql("""
				select distinct on (s.id) o.id, s.id as series, s.measure_id, s.member_id, m.code, e.name as entity,
				       e.home, a.asks_for
				  from observation o
				  join collection_round r on r.id = o.round_id and r.slug = '2021-22-q3'
				  join series s on s.id = o.series_id
				  join measured_entity e on e.id = s.entity_id and (e.home or e.kind = 'AREA')
				  join measure m on m.id = s.measure_id
				  join assignment a on a.round_id = r.id and a.measure_id = m.id and a.asks_for = o.period_kind
				 order by s.id, o.ends_on desc nulls last
				""").query(ScorecardDefectTests::reported).list();
		this.lines = this.observations.newest(this.reported.stream().map(Reported::series).toList())
			.stream()
			.collect(Collectors.groupingBy(Observation::series));
	}

	private static Reported reported(ResultSet row, int number) throws SQLException {
		return new Reported(new ObservationId(row.getObject("id", UUID.class)),
				new SeriesId(row.getObject("series", UUID.class)),
				new MeasureId(row.getObject("measure_id", UUID.class)), row.getObject("member_id", UUID.class),
				row.getString("code"), row.getString("entity"), PeriodKind.valueOf(row.getString("asks_for")));
	}

	@Test
	void nothingIsRefused() {
		assertThat(this.reported).hasSize(117);
		assertThat(this.reported).allSatisfy((one) -> assertThat(findings(one)).noneMatch(Finding::isError));
	}

	@Test
	void everyFigureIsUnderstoodAsItIsHeld() {
		assertThat(this.reported).allSatisfy((one) -> {
			Observation held = held(one);
			MeasureCatalogue.Described measure = measures().get(one.measure());
			TypedPeriod period = TypedPeriod.read(typedPeriod(held), one.asked(), CUT_OFF);
			assertThat(period.kind()).as(one.code()).isEqualTo(held.period().kind());
			assertThat(period.startsOn()).as(one.code()).isEqualTo(held.period().startsOn());
			assertThat(period.endsOn()).as(one.code()).isEqualTo(held.period().endsOn());
			if (held.figure().status().isFigure()) {
				TypedValue value = TypedValue.read(typedValue(held, measure), measure.definition());
				assertThat(value.value()).as(one.code()).isEqualTo(held.figure().value());
				assertThat(value.text()).as(one.code()).isEqualTo(held.figure().text());
			}
		});
	}

	@Test
	void warningsAreThoseThatStandBesideTheFigures() {
		List<String> raised = new ArrayList<>();
		for (Reported one : this.reported) {
			findings(one).forEach((finding) -> raised.add(one.code() + " | " + name(one) + " | " + finding.code()));
		}
		assertThat(raised).containsExactlyInAnyOrderElementsOf(
				stored("o.round_id = (select r.id from collection_round r where r.slug = '2021-22-q3')"));
	}

	@Test
	void antiSocialBehaviourFellByMoreThanHalf() {
		assertThat(warnings("asb-incidents")).containsExactly("BIG_CHANGE");
		assertThat(messages("asb-incidents")).first().asString().startsWith("28,008 is 54% less than 61,206 ");
	}

	@Test
	void outstandingSuspectsAreAYearOld() {
		for (String code : new String[] { "da-suspects-outstanding", "da-crimes-outstanding",
				"da-repeat-suspects-outstanding", "da-repeat-crimes-outstanding" }) {
			assertThat(warnings(code)).containsExactly("OLD_PERIOD");
		}
	}

	@Test
	void speedingHasThePeriodOfAComparator() {
		assertThat(warnings("speeding-offences")).contains("PERIOD_OF_COMPARATOR");
		assertThat(messages("speeding-offences")).first().asString().startsWith("“Same period 2021/22” names ");
	}

	@Test
	void searchesRoseAgainstOneYearAndHardlyAgainstAnother() {
		assertThat(messages("section-60-searches")).singleElement()
			.asString()
			.startsWith("342 is 260% more than 95 for April 2020 to January 2021");
		Reported searches = reported("section-60-searches");
		EntryFacts facts = facts(searches);
		List<KnownFigure> older = facts.approved()
			.stream()
			.filter((one) -> Objects.requireNonNull(one.period().endsOn()).getYear() == 2020)
			.toList();
		assertThat(older).singleElement()
			.satisfies((one) -> assertThat(one.number()).isEqualTo(BigDecimal.valueOf(334)));
		assertThat(Checks.of(new EntryFacts(facts.definition(), facts.typed(), facts.asked(), older, List.of(), null)))
			.isEmpty();
	}

	@Test
	void reasonsForLeavingAreNotAll() {
		assertThat(messages("leavers-by-reason")).anyMatch((line) -> line.startsWith("The groups add up to 88%"));
	}

	@Test
	void ratiosAreOfGroupsThatNobodyNames() {
		assertThat(warnings("stop-search-disproportionality")).containsExactly("GROUP_NOT_NAMED", "GROUP_NOT_NAMED");
		assertThat(warnings("force-disproportionality")).containsExactly("GROUP_NOT_NAMED", "GROUP_NOT_NAMED");
	}

	@Test
	void businessCrimeIsNoSumOfItsParts() {
		assertThat(warnings("business-crime")).isEmpty();
	}

	@Test
	void robberyCannotHaveTwoFiguresForOneTime() {
		Reported robbery = reported("robbery-personal");
		EntryFacts facts = facts(robbery);
		EntryFacts.Typed second = new EntryFacts.Typed("4846", "Same period 2019/20", ValueStatus.VALUE, null, null,
				null, Set.of(), null);
		assertThat(
				Checks.of(new EntryFacts(facts.definition(), second, facts.asked(), facts.approved(), List.of(), null)))
			.filteredOn(Finding::isError)
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("ALREADY_APPROVED");
				assertThat(finding.message()).startsWith("6,050 is approved for April 2019 to January 2020 already");
			});
	}

	@Test
	void custodyTotalsAreNotTheirSums() {
		List<String> raised = new ArrayList<>();
		for (String ages : new String[] { "adults", "young", "all" }) {
			for (String column : new String[] { "detained", "offered", "accepted", "refused" }) {
				String code = "custody-" + ages + "-" + column;
				sums(code).forEach((finding) -> raised.add(code + " | West Midlands Police | " + finding.code()));
			}
		}
		assertThat(raised).hasSize(11).containsExactlyInAnyOrderElementsOf(stored("m.code like 'custody-%'"));
		assertThat(sums("custody-adults-detained")).singleElement()
			.satisfies((finding) -> assertThat(finding.message())
				.startsWith("The groups add up to 3,380, but the whole is 3,516."));
		assertThat(sums("custody-young-detained")).singleElement()
			.satisfies((finding) -> assertThat(finding.message())
				.startsWith("The groups add up to 218, but the whole is 230."));
	}

	private List<Finding> sums(String code) {
		MeasureCatalogue.Described measure = this.catalogue.of(code);
		List<BigDecimal> parts = values(code, "is not null");
		BigDecimal whole = values(code, "is null").get(0);
		EntryFacts.Typed typed = new EntryFacts.Typed(whole.toPlainString(), "2018/19", ValueStatus.VALUE, null, null,
				null, Set.of(), null);
		return Checks.of(new EntryFacts(measure.definition(), typed,
				new EntryFacts.Asked(PeriodKind.FINANCIAL_YEAR, LocalDate.of(2019, 3, 31), TODAY, false), List.of(),
				List.of(), new EntryFacts.Groups(false, parts, whole)));
	}

	private List<BigDecimal> values(String code, String member) {
		return this.jdbc
			.sql("""
					select o.value from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
					 where m.code = ? and s.member_id %s
					"""
				.formatted(member))
			.param(code)
			.query(BigDecimal.class)
			.list();
	}

	@Test
	void aNewSourceOfDataIsNotComparedAcross() {
		MeasureCatalogue.Described measure = this.catalogue.of("adult-reoffending");
		EntryFacts.Asked asked = new EntryFacts.Asked(PeriodKind.FINANCIAL_YEAR, LocalDate.of(2017, 3, 31), TODAY,
				false);
		KnownFigure before = new KnownFigure(TypedPeriod.read("2015/16", PeriodKind.FINANCIAL_YEAR, CUT_OFF),
				TypedValue.read("15.0", measure.definition()));
		assertThat(reoffending(measure, asked, before, Set.of(Qualifier.BREAK))).isEmpty();
		assertThat(reoffending(measure, asked, before, Set.of())).containsExactly("BIG_CHANGE");
		assertThat(this.jdbc
			.sql("""
					select count(*) from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
					 where m.code = 'adult-reoffending' and o.qualifiers = '{b}'
					""")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private static List<String> reoffending(MeasureCatalogue.Described measure, EntryFacts.Asked asked,
			KnownFigure before, Set<Qualifier> marks) {
		EntryFacts.Typed typed = new EntryFacts.Typed("29.1", "2016/17", ValueStatus.VALUE, null, null, null, marks,
				null);
		return Checks.of(new EntryFacts(measure.definition(), typed, asked, List.of(before), List.of(), null))
			.stream()
			.map(Finding::code)
			.toList();
	}

	@Test
	void aTargetMayBeAChangeAndMayBeMissing() {
		assertThat(this.jdbc.sql("""
				select t.op || ' ' || t.v1 || ', ' || o.value from kpi k
				  join kpi_measure l on l.kpi_id = k.id join kpi_target t on t.kpi_measure_id = l.id
				  join measure m on m.code = 'public-place-violence-change'
				  join series s on s.measure_id = m.id join observation o on o.series_id = s.id
				 where k.slug = 'public-place-violence'
				""").query(String.class).list()).containsExactly("CHANGE_PCT -5, 7.8");
		assertThat(this.jdbc.sql("""
				select count(*) from kpi_target t join kpi_measure l on l.id = t.kpi_measure_id
				  join kpi k on k.id = l.kpi_id where k.slug = 'total-recorded-crime'
				""").query(Integer.class).single()).isZero();
	}

	private List<String> stored(String where) {
		return this.jdbc.sql("""
				select m.code || ' | ' || coalesce(b.label, e.name) || ' | ' || w.check_code
				  from observation_warning w
				  join observation o on o.id = w.observation_id
				  join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id
				  join measured_entity e on e.id = s.entity_id
				  left join breakdown_member b on b.id = s.member_id
				 where %s
				""".formatted(where)).query(String.class).list();
	}

	private String name(Reported one) {
		String member = measures().get(one.measure()).nameOf(one.member());
		return (member != null) ? member : one.entity();
	}

	private List<String> warnings(String code) {
		return of(code).map(Finding::code).toList();
	}

	private List<String> messages(String code) {
		return of(code).map(Finding::message).toList();
	}

	private Stream<Finding> of(String code) {
		return this.reported.stream().filter((one) -> one.code().equals(code)).flatMap((one) -> findings(one).stream());
	}

	private Reported reported(String code) {
		return this.reported.stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
	}

	private List<Finding> findings(Reported one) {
		return Checks.of(facts(one));
	}

	/**
	 * What an earlier page says of unnamed groups is left out, since nobody has said
	 * which group is which.
	 */
	private EntryFacts facts(Reported one) {
		Observation held = held(one);
		MeasureCatalogue.Described measure = measures().get(one.measure());
		boolean figure = held.figure().status().isFigure();
		EntryFacts.Typed typed = new EntryFacts.Typed(figure ? typedValue(held, measure) : null, typedPeriod(held),
				held.figure().status(), held.figure().reason(), held.figure().numerator(), held.figure().denominator(),
				held.qualifiers(), held.note());
		EntryFacts.Groups groups = groups(one, measure);
		List<KnownFigure> before = (groups != null && groups.unnamed()) ? List.of()
				: this.lines.get(one.series())
					.stream()
					.filter((other) -> !other.id().equals(one.id()))
					.map(ScorecardDefectTests::known)
					.toList();
		return new EntryFacts(measure.definition(), typed, new EntryFacts.Asked(one.asked(), CUT_OFF, TODAY, false),
				before, List.of(), groups);
	}

	private EntryFacts.@Nullable Groups groups(Reported one, MeasureCatalogue.Described measure) {
		if (one.member() == null) {
			return null;
		}
		List<MeasureCatalogue.Member> members = measure.members();
		boolean first = members.get(0).id().equals(one.member());
		boolean named = members.stream()
			.filter((each) -> each.id().equals(one.member()))
			.allMatch(MeasureCatalogue.Member::named);
		List<BigDecimal> parts = first ? this.reported.stream()
			.filter((other) -> other.measure().equals(one.measure()))
			.map((other) -> Objects.requireNonNull(held(other).figure().value()))
			.toList() : List.of();
		return new EntryFacts.Groups(!named, parts, null);
	}

	private Observation held(Reported one) {
		return this.lines.get(one.series())
			.stream()
			.filter((each) -> each.id().equals(one.id()))
			.findFirst()
			.orElseThrow();
	}

	private Map<MeasureId, MeasureCatalogue.Described> measures() {
		Collection<MeasureId> ids = this.reported.stream().map(Reported::measure).collect(Collectors.toSet());
		return this.catalogue.of(ids);
	}

	private static KnownFigure known(Observation held) {
		TypedPeriod period = new TypedPeriod(held.period().kind(), held.period().startsOn(), held.period().endsOn(),
				typedPeriod(held));
		Observation.Figure figure = held.figure();
		return new KnownFigure(period, new TypedValue(figure.status(), figure.value(), figure.low(), figure.high(),
				figure.text(), figure.numerator(), figure.denominator(), held.qualifiers()));
	}

	private static String typedPeriod(Observation held) {
		return (held.period().label() != null) ? held.period().label() : "not stated";
	}

	private static String typedValue(Observation held, MeasureCatalogue.Described measure) {
		return known(held).value().inWords(measure.definition());
	}

	/**
	 * A figure that the scorecard reports.
	 */
	private record Reported(ObservationId id, SeriesId series, MeasureId measure, @Nullable UUID member, String code,
			String entity, PeriodKind asked) {
	}

}
