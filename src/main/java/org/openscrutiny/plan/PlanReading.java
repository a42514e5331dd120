package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers see of plans: what a published version has, as far as it is visible now.
 * Each page takes a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class PlanReading {

	/** How long after the end of a period its update is waited for, a rule of ours. */
	static final int DAYS_OF_GRACE = 28;

	/** The order of plans, in which the one in force today comes first. */
	static final String IN_FORCE_FIRST = "(p.ends_on is null or p.ends_on >= :today) desc, p.starts_on desc nulls first, p.slug desc";

	private static final String PLANS = """
			select p.id, p.slug, p.title, p.period, p.starts_on, p.ends_on, p.source, p.note
			  from plan p
			 where exists (select from plan_version v where v.plan_id = p.id and v.visible_from <= :now)
			 order by\s""" + IN_FORCE_FIRST;

	/** The highest number that readers may see, for a plan in scope. */
	static final String NEWEST = "(select max(v.number) from plan_version v where v.plan_id = p.id and v.visible_from <= :now)";

	private static final String KPIS = """
			select k.id, k.slug, k.title, k.intent, k.lifecycle, k.monitored_by, k.awaiting, k.superseded_by, k.frequency,
			       k.lead, k.owner, k.data_source, k.method, k.note, s.slug as section_slug, s.title as section,
			       o.title as objective, m.slug as milestone_slug, m.title as milestone, k.plan_id
			  from kpi k
			  join plan p on p.id = k.plan_id
			  join plan_section s on s.id = k.section_id
			  left join plan_objective o on o.id = k.objective_id
			  left join milestone m on m.id = k.milestone_id
			 where k.first_version <= %s
			"""
		.formatted(NEWEST);

	private static final String MILESTONES = """
			select m.id, m.slug, m.title, m.frequency, m.due_on, m.note, s.slug as section_slug, s.title as section,
			       array(select l.name from milestone_lead l where l.milestone_id = m.id order by l.position) as leads,
			       u.reported_to, u.standing
			  from milestone m
			  join plan p on p.id = m.plan_id
			  join plan_section s on s.id = m.section_id
			  left join lateral (select u.reported_to, u.standing from milestone_update u
			                      where u.milestone_id = m.id and u.visible_from <= :now
			                      order by u.reported_to desc, u.visible_from desc limit 1) u on true
			 where p.id = :plan and m.first_version <= %s
			""".formatted(NEWEST);

	private final JdbcClient jdbc;

	private final DefinitionChanges changes;

	private final Clock clock;

	private final ObjectProvider<PlanFigures> figures;

	PlanReading(JdbcClient jdbc, DefinitionChanges changes, Clock clock, ObjectProvider<PlanFigures> figures) {
		this.jdbc = jdbc;
		this.changes = changes;
		this.clock = clock;
		this.figures = figures;
	}

	/** The plan in force today, or the last one; empty if none is published. */
	public Optional<PlanPage> current() {
		List<Found> plans = plans();
		return plans.isEmpty() ? Optional.empty() : Optional.of(page(plans, plans.get(0)));
	}

	/**
	 * A plan.
	 * @throws NotFound if readers know of none by that address
	 */
	public PlanPage plan(String slug) {
		List<Found> plans = plans();
		return page(plans, find(plans, slug));
	}

	private List<Found> plans() {
		return this.jdbc.sql(PLANS).param("now", now()).param("today", today()).query(PlanReading::found).list();
	}

	private static Found find(List<Found> plans, String slug) {
		return plans.stream()
			.filter((plan) -> plan.summary().slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("plan " + slug));
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(new PlanSummary(new PlanId(row.getObject("id", UUID.class)), row.getString("slug"),
				row.getString("title"), row.getString("period"), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class)), row.getString("source"), row.getString("note"));
	}

	private PlanPage page(List<Found> plans, Found plan) {
		Map<String, List<PlanPage.KpiLine>> kpis = kpis(plan);
		Map<String, List<PlanPage.MilestoneLine>> milestones = ofPlan(MILESTONES + " order by s.position, m.position",
				plan)
			.query((row, number) -> Map.entry(row.getString("section_slug"), milestone(row, plan.summary())))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		List<PlanPage.Section> sections = sections(plan).stream()
			.map((section) -> new PlanPage.Section(section.slug(), section.title(),
					kpis.getOrDefault(section.slug(), List.of()), milestones.getOrDefault(section.slug(), List.of())))
			.toList();
		return new PlanPage(plan.summary(), plan.source(), plan.note(), versions(plan), sections,
				this.changes.ofPlan(plan.summary().id()),
				plans.stream().filter((other) -> other != plan).map(Found::summary).toList());
	}

	private List<PlanPage.Section> sections(Found plan) {
		return ofPlan("select s.slug, s.title from plan_section s join plan p on p.id = s.plan_id where p.id = :plan"
				+ " and s.first_version <= " + NEWEST + " order by s.position", plan)
			.query((row, number) -> new PlanPage.Section(row.getString("slug"), row.getString("title"), List.of(),
					List.of()))
			.list();
	}

	private List<PlanPage.Version> versions(Found plan) {
		return ofPlan("""
				select number, published_at, note from plan_version
				 where plan_id = :plan and visible_from <= :now
				 order by number desc
				""", plan)
			.query((row, number) -> new PlanPage.Version(row.getInt("number"), instant(row, "published_at"),
					row.getString("note")))
			.list();
	}

	private Map<String, List<PlanPage.KpiLine>> kpis(Found plan) {
		Map<UUID, List<String>> targets = targets(plan);
		List<Map.Entry<String, PlanPage.KpiLine>> lines = ofPlan(
				KPIS + " and p.id = :plan order by s.position, k.position", plan)
			.query((row, number) -> Map.entry(row.getString("section_slug"), line(row, targets)))
			.list();
		PlanFigures known = this.figures.getIfAvailable();
		Map<KpiId, PlanFigures.Figure> newest = (known != null)
				? known.newest(lines.stream().map((line) -> line.getValue().id()).toList(), this.clock.instant())
				: Map.of();
		return lines.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors
				.mapping((line) -> with(line.getValue(), newest.get(line.getValue().id())), Collectors.toList())));
	}

	private static PlanPage.KpiLine with(PlanPage.KpiLine kpi, PlanFigures.@Nullable Figure figure) {
		return new PlanPage.KpiLine(kpi.id(), kpi.slug(), kpi.title(), kpi.objective(), kpi.intent(), kpi.reporting(),
				kpi.detail(), kpi.frequency(), kpi.lead(), kpi.owner(), kpi.dataSource(), kpi.targets(), figure);
	}

	private static PlanPage.KpiLine line(ResultSet row, Map<UUID, List<String>> targets) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new PlanPage.KpiLine(new KpiId(id), row.getString("slug"), row.getString("title"),
				row.getString("objective"), Kpi.Intent.valueOf(row.getString("intent")), reporting(row), detail(row),
				frequency(row), row.getString("lead"), row.getString("owner"), row.getString("data_source"),
				targets.getOrDefault(id, List.of()), null);
	}

	private Map<UUID, List<String>> targets(Found plan) {
		return ofPlan(
				"""
						select k.id as kpi_id, count(*) over (partition by k.id, m.id) < count(*) over (partition by k.id) as several,
						       coalesce(l.label, m.label) as measure, m.value_kind, m.unit, m.statistic, t.*
						  from kpi_target t
						  join kpi_measure l on l.id = t.kpi_measure_id
						  join measure m on m.id = l.measure_id
						  join kpi k on k.id = l.kpi_id
						  join plan p on p.id = k.plan_id
						 where p.id = :plan and (t.valid_to is null or t.valid_to >= :today)
						   and t.first_version <= %s
						 order by l.position, t.position
						"""
					.formatted(NEWEST),
				plan)
			.param("today", today())
			.query((row, number) -> Map.entry(row.getObject("kpi_id", UUID.class),
					(row.getBoolean("several") ? row.getString("measure") + ": " : "") + terms(row).inWords(unit(row))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static KpiTarget.Terms terms(ResultSet row) throws SQLException {
		return new KpiTarget.Terms(KpiTarget.Op.valueOf(row.getString("op")), row.getBigDecimal("v1"),
				row.getBigDecimal("v2"), row.getString("base"), KpiTarget.Origin.valueOf(row.getString("origin")),
				row.getObject("due_on", LocalDate.class), row.getObject("valid_from", LocalDate.class),
				row.getString("label"));
	}

	private static String unit(ResultSet row) throws SQLException {
		String unit = row.getString("unit");
		return "PERCENTAGE".equals(row.getString("value_kind")) ? "per cent" : (unit != null) ? unit : "";
	}

	private PlanPage.MilestoneLine milestone(ResultSet row, PlanSummary plan) throws SQLException {
		Frequency frequency = frequency(row);
		LocalDate reported = row.getObject("reported_to", LocalDate.class);
		String standing = row.getString("standing");
		return new PlanPage.MilestoneLine(row.getString("slug"), row.getString("title"),
				List.of((String[]) row.getArray("leads").getArray()), frequency,
				row.getObject("due_on", LocalDate.class), reported,
				(standing != null) ? MilestoneUpdate.Standing.valueOf(standing) : null,
				missing(plan, frequency, reported, today()));
	}

	/**
	 * The last day of the newest time that no update tells of.
	 * @param plan the plan, whose first day the times are counted from
	 * @param frequency how often there is an update
	 * @param reported the last day that an update tells of
	 * @param today the day asked about
	 * @return the day; null if the update is there or not due yet, or times are not known
	 */
	static @Nullable LocalDate missing(PlanSummary plan, @Nullable Frequency frequency, @Nullable LocalDate reported,
			LocalDate today) {
		LocalDate start = plan.startsOn();
		if (start == null || frequency == null || !frequency.isRegular()) {
			return null;
		}
		LocalDate asked = today.minusDays(DAYS_OF_GRACE);
		if (plan.endsOn() != null && plan.endsOn().isBefore(asked)) {
			asked = plan.endsOn();
		}
		LocalDate ended = frequency.lastEnded(start, asked.plusDays(1));
		boolean nothingDue = ended.isBefore(start);
		return (nothingDue || (reported != null && !reported.isBefore(ended))) ? null : ended;
	}

	/**
	 * A milestone with its updates.
	 * @throws NotFound if readers know of none by that address
	 */
	public MilestonePage milestone(String plan, String slug) {
		Found of = find(plans(), plan);
		return ofPlan(MILESTONES + " and m.slug = :slug", of).param("slug", slug)
			.query((row, number) -> new MilestonePage(of.summary(), row.getString("section"),
					milestone(row, of.summary()), row.getString("note"), measuring(row.getObject("id", UUID.class)),
					updates(row.getObject("id", UUID.class)),
					this.changes.ofMilestone(row.getObject("id", UUID.class))))
			.optional()
			.orElseThrow(() -> new NotFound("milestone " + slug));
	}

	private List<MilestonePage.KpiLink> measuring(UUID milestone) {
		return this.jdbc.sql(KPIS + " and k.milestone_id = :milestone order by k.position")
			.param("milestone", milestone)
			.param("now", now())
			.query((row, number) -> new MilestonePage.KpiLink(row.getString("slug"), row.getString("title")))
			.list();
	}

	private List<MilestonePage.Update> updates(UUID milestone) {
		return this.jdbc.sql("""
				select reported_to, standing, narrative, source, written_name from milestone_update
				 where milestone_id = :milestone and visible_from <= :now
				 order by reported_to desc, visible_from desc, id
				""")
			.param("milestone", milestone)
			.param("now", now())
			.query((row, number) -> new MilestonePage.Update(row.getObject("reported_to", LocalDate.class),
					MilestoneUpdate.Standing.valueOf(row.getString("standing")), row.getString("narrative"),
					row.getString("source"), row.getString("written_name")))
			.list();
	}

	/**
	 * How a KPI is defined.
	 * @throws NotFound if readers know of none by that address
	 */
	public KpiPage kpi(String slug) {
		List<Found> plans = plans();
		return this.jdbc.sql(KPIS + " and k.slug = :slug")
			.param("slug", slug)
			.param("now", now())
			.query((row, number) -> kpi(row, plans))
			.optional()
			.orElseThrow(() -> new NotFound("KPI " + slug));
	}

	private KpiPage kpi(ResultSet row, List<Found> plans) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		UUID successor = row.getObject("superseded_by", UUID.class);
		UUID of = row.getObject("plan_id", UUID.class);
		PlanSummary plan = plans.stream()
			.map(Found::summary)
			.filter((candidate) -> candidate.id().value().equals(of))
			.findFirst()
			.orElseThrow(() -> new NotFound("plan " + of));
		String milestone = row.getString("milestone_slug");
		List<Neighbour> neighbours = neighbours(id, successor);
		return new KpiPage(plan, row.getString("section"), row.getString("section_slug"), row.getString("objective"),
				(milestone != null) ? new MilestonePage.KpiLink(milestone, row.getString("milestone")) : null,
				row.getString("title"), row.getString("slug"), Kpi.Intent.valueOf(row.getString("intent")),
				reporting(row), detail(row),
				neighbours.stream().filter(Neighbour::successor).map(Neighbour::link).findFirst().orElse(null),
				neighbours.stream().filter((each) -> !each.successor()).map(Neighbour::link).toList(), frequency(row),
				row.getString("lead"), row.getString("owner"), row.getString("data_source"), row.getString("method"),
				row.getString("note"), measures(id), this.changes.ofKpi(id));
	}

	private List<Neighbour> neighbours(UUID id, @Nullable UUID successor) {
		return this.jdbc.sql(KPIS + " and (k.superseded_by = :id or k.id = :successor) order by k.title")
			.param("id", id)
			.param("successor", successor, java.sql.Types.OTHER)
			.param("now", now())
			.query((row, number) -> new Neighbour(
					new MilestonePage.KpiLink(row.getString("slug"), row.getString("title")),
					row.getObject("id", UUID.class).equals(successor)))
			.list();
	}

	private List<KpiPage.MeasureLine> measures(UUID kpi) {
		Map<UUID, List<KpiPage.TargetLine>> targets = ofKpi("""
				select t.*, m.value_kind, m.unit from kpi_target t
				  join kpi_measure l on l.id = t.kpi_measure_id join measure m on m.id = l.measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and t.first_version <= %s
				 order by t.position
				""", kpi,
				(row) -> new KpiPage.TargetLine(terms(row).inWords(unit(row)),
						KpiTarget.Origin.valueOf(row.getString("origin")), row.getObject("due_on", LocalDate.class),
						row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
						row.getString("end_reason"), row.getString("label")));
		Map<UUID, List<Band>> bands = ofKpi("""
				select b.* from kpi_band b join kpi_measure l on l.id = b.kpi_measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and l.first_version <= %s
				 order by b.position
				""", kpi, PlanReading::band);
		Map<UUID, List<String>> comparators = ofKpi("""
				select c.*, e.name as entity from kpi_comparator c join kpi_measure l on l.id = c.kpi_measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				  left join measured_entity e on e.id = c.entity_id
				 where k.id = :kpi and c.first_version <= %s
				 order by c.position
				""", kpi, PlanReading::comparator);
		Map<UUID, List<Member>> members = ofKpi("""
				select l.id as kpi_measure_id, b.label, b.named from breakdown_member b
				  join kpi_measure l on l.measure_id = b.measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and l.first_version <= %s
				 order by b.position
				""", kpi, (row) -> new Member(row.getString("label"), row.getBoolean("named")));
		Map<UUID, List<MilestonePage.KpiLink>> alsoIn = ofKpi("""
				select own.id as kpi_measure_id, k.slug, k.title from kpi_measure own
				  join kpi_measure l on l.measure_id = own.measure_id and l.kpi_id <> own.kpi_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where own.kpi_id = :kpi and l.first_version <= %s
				 order by k.title
				""", kpi, (row) -> new MilestonePage.KpiLink(row.getString("slug"), row.getString("title")));
		return this.jdbc.sql("""
				select l.id, l.label as own_label, l.role, l.in_development, l.band_basis, l.band_whole, m.*
				  from kpi_measure l join measure m on m.id = l.measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and l.first_version <= %s
				 order by l.position
				""".formatted(NEWEST)).param("kpi", kpi).param("now", now()).query((row, number) -> {
			UUID id = row.getObject(1, UUID.class);
			List<Member> groups = members.getOrDefault(id, List.of());
			String own = row.getString("own_label");
			return new KpiPage.MeasureLine(row.getString("code"), (own != null) ? own : row.getString("label"),
					KpiMeasure.Role.valueOf(row.getString("role")), row.getBoolean("in_development"),
					definition(row, groups),
					groups.stream().filter((group) -> !group.named()).map(Member::label).toList(),
					targets.getOrDefault(id, List.of()),
					new BandScheme(bands.getOrDefault(id, List.of()), row.getBoolean("band_whole")),
					row.getString("band_basis"), comparators.getOrDefault(id, List.of()),
					alsoIn.getOrDefault(id, List.of()));
		}).list();
	}

	private static Measure.Definition definition(ResultSet row, List<Member> groups) throws SQLException {
		return new Measure.Definition(row.getString("label"), Measure.ValueKind.valueOf(row.getString("value_kind")),
				row.getString("unit"), row.getBigDecimal("rate_base"),
				Measure.Statistic.valueOf(row.getString("statistic")),
				Measure.FlowOrStock.valueOf(row.getString("flow_or_stock")), row.getInt("decimals"),
				Measure.Direction.valueOf(row.getString("direction")), row.getString("numerator_label"),
				row.getString("denominator_label"), row.getBigDecimal("hard_min"), row.getBigDecimal("hard_max"),
				row.getBigDecimal("warn_change"), row.getString("note"), groups.stream().map(Member::label).toList());
	}

	private static Band band(ResultSet row) throws SQLException {
		BigDecimal low = row.getBigDecimal("low");
		return new Band(row.getString("label"), low, row.getBoolean("low_included"), row.getBigDecimal("high"),
				row.getBoolean("high_included"));
	}

	private static String comparator(ResultSet row) throws SQLException {
		KpiComparator.Kind kind = KpiComparator.Kind.valueOf(row.getString("kind"));
		String entity = row.getString("entity");
		String base = row.getString("base");
		return Stream.of((entity != null) ? entity : kind.getLabel(), (base != null) ? base : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private <V> Map<UUID, List<V>> ofKpi(String sql, UUID kpi, Read<V> read) {
		List<Map.Entry<UUID, V>> rows = this.jdbc.sql(sql.formatted(NEWEST))
			.param("kpi", kpi)
			.param("now", now())
			.query((row, number) -> Map.entry(row.getObject("kpi_measure_id", UUID.class), read.from(row)))
			.list();
		return rows.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** The addresses of the KPIs and milestones that readers may see. */
	List<String> paths(Instant at) {
		OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
		List<String> paths = new ArrayList<>(this.jdbc
			.sql("select k.slug from kpi k join plan p on p.id = k.plan_id where k.first_version <= " + NEWEST)
			.param("now", now)
			.query((row, number) -> "/indicators/" + row.getString(1))
			.list());
		paths.addAll(this.jdbc
			.sql("select p.slug, m.slug from milestone m join plan p on p.id = m.plan_id where m.first_version <= "
					+ NEWEST)
			.param("now", now)
			.query((row, number) -> "/plan/" + row.getString(1) + "/milestones/" + row.getString(2))
			.list());
		paths.addAll(this.jdbc.sql(
				"select distinct p.slug from plan p join plan_version v on v.plan_id = p.id and v.visible_from <= :now")
			.param("now", now)
			.query((row, number) -> "/plan/" + row.getString(1))
			.list());
		return paths;
	}

	private JdbcClient.StatementSpec ofPlan(String sql, Found plan) {
		return this.jdbc.sql(sql).param("plan", plan.summary().id().value()).param("now", now());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Reporting reporting(ResultSet row) throws SQLException {
		return Reporting.of(Kpi.Lifecycle.valueOf(row.getString("lifecycle")), row.getString("awaiting"),
				row.getObject("superseded_by") != null);
	}

	private static @Nullable String detail(ResultSet row) throws SQLException {
		String elsewhere = row.getString("monitored_by");
		return (elsewhere != null) ? elsewhere : row.getString("awaiting");
	}

	private static @Nullable Frequency frequency(ResultSet row) throws SQLException {
		String frequency = row.getString("frequency");
		return (frequency != null) ? Frequency.valueOf(frequency) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private record Found(PlanSummary summary, @Nullable String source, @Nullable String note) {
	}

	private record Neighbour(MilestonePage.KpiLink link, boolean successor) {
	}

	private record Member(String label, boolean named) {
	}

	@FunctionalInterface
	private interface Read<V> {

		V from(ResultSet row) throws SQLException;

	}

}
