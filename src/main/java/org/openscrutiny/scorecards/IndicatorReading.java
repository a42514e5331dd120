package org.openscrutiny.scorecards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Chart;
import org.openscrutiny.charts.ChartSubject;
import org.openscrutiny.charts.DotPlot;
import org.openscrutiny.charts.SeriesChart;
import org.openscrutiny.plan.IndicatorAddition;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureCatalogue.Described;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.plan.PlanContentsReading;
import org.openscrutiny.plan.PlanId;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.returns.FigureReading.Figure;
import org.openscrutiny.returns.ObservationId;
import org.openscrutiny.returns.RoundId;
import org.openscrutiny.returns.ValueWords;
import org.openscrutiny.scorecards.IndicatorFigures.MeasureShown;
import org.openscrutiny.scorecards.IndicatorFigures.Told;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.statistics.ControlReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers may know of the figures of indicators: those that a released scorecard
 * lets them see.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorReading implements IndicatorAddition {

	private final PlanContentsReading plans;

	private final MeasureCatalogue measures;

	private final FigureReading figures;

	private final LimitStarts starts;

	private final MeetingScorecards meetings;

	private final JdbcClient jdbc;

	private final Clock clock;

	IndicatorReading(PlanContentsReading plans, MeasureCatalogue measures, FigureReading figures, LimitStarts starts,
			MeetingScorecards meetings, JdbcClient jdbc, Clock clock) {
		this.plans = plans;
		this.measures = measures;
		this.figures = figures;
		this.starts = starts;
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<Addition> of(String slug, Instant now) {
		return shown(slug, now).map((shown) -> new Addition("scorecards/indicator", shown));
	}

	/**
	 * The figures of an indicator, such as for a download.
	 * @throws NotFound if no released scorecard tells of it
	 */
	public IndicatorFigures of(String slug) {
		return shown(slug, this.clock.instant()).orElseThrow(() -> new NotFound("figures of " + slug));
	}

	private Optional<IndicatorFigures> shown(String slug, Instant now) {
		List<Row> rows = this.jdbc
			.sql("""
					select c.slug, c.number, c.title, c.release_at, c.source, c.plan_id, c.round_id, l.value, l.period, l.narrative
					  from scorecard_line l
					  join standing_scorecard c on c.id = l.copy_id
					  join kpi k on k.id = l.kpi_id
					 where k.slug = :slug and c.release_at <= :now
					 order by c.cut_off desc, c.slug, c.number desc
					""")
			.param("slug", slug)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(IndicatorReading::row)
			.list();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		Row newest = rows.get(0);
		PlanContents.Indicator kpi = this.plans.of(newest.plan(), LocalDate.ofInstant(now, this.clock.getZone()))
			.sections()
			.stream()
			.flatMap((section) -> section.kpis().stream())
			.filter((each) -> each.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("KPI " + slug));
		List<Figure> published = this.figures.of(published(slug, now));
		Map<MeasureId, Described> described = this.measures
			.of(kpi.measures().stream().map(PlanContents.Used::measure).toList());
		ScorecardAssembly.Writer writer = new ScorecardAssembly.Writer(newest.round(), described, published,
				this.starts.of(described.keySet()));
		List<MeasureShown> shown = kpi.measures()
			.stream()
			.map((used) -> shown(kpi, used, writer, Objects.requireNonNull(described.get(used.measure())),
					newest.round(),
					published.stream().filter((figure) -> figure.measure().equals(used.measure())).toList()))
			.toList();
		return Optional.of(new IndicatorFigures(slug, newest.told(), shown, rows.stream().map(Row::told).toList(),
				this.meetings.before(newest.told().slug()), next(newest.plan(), now)));
	}

	private static MeasureShown shown(PlanContents.Indicator kpi, PlanContents.Used used,
			ScorecardAssembly.Writer writer, Described measure, RoundId round, List<Figure> published) {
		LineWriter line = writer.line(kpi, used);
		MeasureFigures figures = writer.figures(used.measure());
		ControlReading reading = figures.latestNumber().map(line::reading).orElse(null);
		String name = (used.label() != null) ? used.label() : measure.definition().label();
		ChartSubject subject = new ChartSubject("chart-" + measure.code(), name,
				ValueWords.format(measure.definition()));
		Chart chart = (reading != null) ? SeriesChart.of(subject, reading).orElse(null) : null;
		List<Figure> peers = figures.withPeers();
		Chart dots = DotPlot
			.of(new ChartSubject("peers-" + measure.code(), name, ValueWords.format(measure.definition())),
					peers.stream()
						.map((figure) -> new DotPlot.Place(figure.entity().name(), MeasureFigures.observation(figure),
								figure.entity().home()))
						.toList())
			.orElse(null);
		List<Value> values = published.stream()
			.sorted(Comparator
				.comparing((Figure figure) -> figure.period().end(), Comparator.nullsFirst(LocalDate::compareTo))
				.reversed())
			.map((figure) -> LineWriter.value(figure, measure))
			.toList();
		return new MeasureShown(line.write(round), chart, plain(reading, chart), dots,
				peers.stream().map(line::value).toList(), values, (reading != null)
						? LimitsShown.of(reading, writer.starts(used.measure()), measure.definition()) : List.of());
	}

	private static @Nullable String plain(@Nullable ControlReading reading, @Nullable Chart chart) {
		if (chart != null || reading == null) {
			return null;
		}
		return reading.refusal();
	}

	private List<ObservationId> published(String slug, Instant now) {
		return this.jdbc.sql("""
				select distinct f.observation_id
				  from kpi k
				  join kpi_measure l on l.kpi_id = k.id and l.first_version is not null
				  join series s on s.measure_id = l.measure_id
				  join observation o on o.series_id = s.id
				  join scorecard_figure f on f.observation_id = o.id
				  join standing_scorecard c on c.id = f.copy_id and c.release_at <= :now
				 where k.slug = :slug
				""")
			.param("slug", slug)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new ObservationId(row.getObject("observation_id", UUID.class)))
			.list();
	}

	private @Nullable LocalDate next(PlanId plan, Instant now) {
		return this.jdbc
			.sql("""
					select min(d.release_on) from scorecard s
					  join lateral (select release_on from scorecard_date d where d.scorecard_id = s.id and d.announced_at <= :now
					                 order by d.announced_at desc limit 1) d on true
					 where s.plan_id = :plan and d.release_on >= :today
					   and not exists (select from standing_scorecard c where c.scorecard_id = s.id and c.release_at <= :now)
					having count(*) > 0
					""")
			.param("plan", plan.value())
			.param("today", LocalDate.ofInstant(now, this.clock.getZone()))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(
				new Told(row.getString("slug"), row.getInt("number"), row.getString("title"),
						row.getObject("release_at", OffsetDateTime.class).toInstant(), row.getString("source"),
						row.getString("value"), row.getString("period"), row.getString("narrative")),
				new PlanId(row.getObject("plan_id", UUID.class)), new RoundId(row.getObject("round_id", UUID.class)));
	}

	private record Row(Told told, PlanId plan, RoundId round) {
	}

}
