package org.openscrutiny.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.PlanId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.statistics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules above read of rounds and approved figures. It tells nothing of whether
 * readers may see them.
 */
@Service
@Transactional(readOnly = true)
public class FigureReading {

	private static final List<UUID> NONE = List.of(new UUID(0, 0));

	private static final String ROUNDS = "select id, slug, label, plan_id, starts_on, cut_off, source from collection_round";

	private static final String FIGURES = """
			select o.*, s.measure_id, s.entity_id, s.member_id, e.name as entity_name, e.short_name, e.home, e.kind as entity_kind,
			       b.label as member_label, b.position as member_place, b.named
			  from observation o
			  join series s on s.id = o.series_id
			  join measured_entity e on e.id = s.entity_id
			  left join breakdown_member b on b.id = s.member_id
			""";

	private static final String ORDER = """
			 order by s.measure_id, not e.home, e.kind, e.name, b.position nulls first, o.ends_on nulls first,
			          o.starts_on nulls first, o.period_kind, o.revision
			""";

	private final JdbcClient jdbc;

	FigureReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All rounds, the newest first. */
	public List<Round> rounds() {
		return this.jdbc.sql(ROUNDS + " order by cut_off desc, slug desc").query(FigureReading::round).list();
	}

	/**
	 * @throws NotFound if there is no such round
	 */
	public Round round(RoundId id) {
		return this.jdbc.sql(ROUNDS + " where id = ?")
			.param(id.value())
			.query(FigureReading::round)
			.optional()
			.orElseThrow(() -> new NotFound("round " + id));
	}

	private static Round round(ResultSet row, int number) throws SQLException {
		return new Round(new RoundId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("label"),
				new PlanId(row.getObject("plan_id", UUID.class)), row.getObject("starts_on", LocalDate.class),
				row.getObject("cut_off", LocalDate.class), row.getString("source"));
	}

	/**
	 * All revisions of the figures of these measures, as far as they were known to a
	 * round: those of it, of rounds before it and of none. One statement.
	 * @return by line, the home force first, then by time and revision
	 */
	public List<Figure> knownTo(Round round, Collection<MeasureId> measures) {
		return this.jdbc.sql(FIGURES + """
				  left join collection_round r on r.id = o.round_id
				 where s.measure_id in (:measures)
				   and (r.id is null or r.id = :round or r.cut_off <= :cutOff)
				""" + ORDER)
			.param("measures", measures.isEmpty() ? NONE : measures.stream().map(MeasureId::value).toList())
			.param("round", round.id().value())
			.param("cutOff", round.cutOff())
			.query(FigureReading::figure)
			.list();
	}

	/**
	 * All revisions of the figures of these measures about no later day than this one; of
	 * those without dates, the ones of rounds that had begun by then, or of none. One
	 * statement.
	 * @return in the same order
	 */
	public List<Figure> upTo(LocalDate lastDay, Collection<MeasureId> measures) {
		return this.jdbc.sql(FIGURES + """
				  left join collection_round r on r.id = o.round_id
				 where s.measure_id in (:measures)
				   and coalesce(o.ends_on, r.starts_on, :lastDay) <= :lastDay
				""" + ORDER)
			.param("measures", measures.isEmpty() ? NONE : measures.stream().map(MeasureId::value).toList())
			.param("lastDay", lastDay)
			.query(FigureReading::figure)
			.list();
	}

	/** Figures by their identifiers, in the same order. One statement. */
	public List<Figure> of(Collection<ObservationId> ids) {
		return this.jdbc.sql(FIGURES + " where o.id in (:ids)" + ORDER)
			.param("ids", ids.isEmpty() ? NONE : ids.stream().map(ObservationId::value).toList())
			.query(FigureReading::figure)
			.list();
	}

	private static Figure figure(ResultSet row, int number) throws SQLException {
		UUID member = row.getObject("member_id", UUID.class);
		return new Figure(Observations.read(row, number), new MeasureId(row.getObject("measure_id", UUID.class)),
				new Entity(new EntityId(row.getObject("entity_id", UUID.class)), row.getString("entity_name"),
						row.getString("short_name"), row.getBoolean("home"),
						"AREA".equals(row.getString("entity_kind"))),
				(member != null) ? new Group(member, row.getString("member_label"), row.getBoolean("named")) : null);
	}

	/** How far each measure is in a round. */
	public Map<MeasureId, AssignmentState> progress(RoundId round) {
		return this.jdbc.sql("select measure_id, state from assignment where round_id = ?")
			.param(round.value())
			.query((row, number) -> Map.entry(new MeasureId(row.getObject("measure_id", UUID.class)),
					AssignmentState.valueOf(row.getString("state"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The warnings that were accepted of figures. */
	public List<AcceptedWarning> warnings(Collection<ObservationId> ids) {
		return this.jdbc.sql("""
				select w.observation_id, m.label, w.message, w.reason
				  from observation_warning w
				  join observation o on o.id = w.observation_id
				  join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id
				 where w.observation_id in (:ids)
				 order by m.label, w.observation_id, w.check_code
				""")
			.param("ids", ids.isEmpty() ? NONE : ids.stream().map(ObservationId::value).toList())
			.query((row, number) -> new AcceptedWarning(new ObservationId(row.getObject("observation_id", UUID.class)),
					row.getString("label"), row.getString("message"), row.getString("reason")))
			.list();
	}

	/**
	 * A round.
	 *
	 * @param id identifies it
	 * @param slug the last part of its address
	 * @param label what people call it
	 * @param plan its plan
	 * @param startsOn the first day of the time that is reported on
	 * @param cutOff the last day that a figure may be about
	 * @param source the document that it comes from; null if it was held here
	 */
	public record Round(RoundId id, String slug, String label, PlanId plan, LocalDate startsOn, LocalDate cutOff,
			@Nullable String source) {
	}

	/**
	 * An approved figure with its line.
	 *
	 * @param observation the figure
	 * @param measure what is measured
	 * @param entity what it is taken of
	 * @param group the group; null for the whole
	 */
	public record Figure(Observation observation, MeasureId measure, Entity entity, @Nullable Group group) {

		/** The time that it is about, for statistics and charts. */
		public Period period() {
			Observation.Period period = this.observation.period();
			LocalDate first = period.startsOn();
			LocalDate last = period.endsOn();
			if (first == null || last == null || period.kind() == PeriodKind.UNSPECIFIED) {
				return Period.notStated();
			}
			try {
				return new Period(period.kind().kind(), first, last);
			}
			catch (IllegalArgumentException ex) {
				return new Period(Period.Kind.CUSTOM, first, last);
			}
		}

	}

	/**
	 * A force or an area.
	 *
	 * @param id identifies it
	 * @param name the name
	 * @param shortName the name where there is little room
	 * @param home whether it is the force whose plan this is
	 * @param area whether it is a part of that force's area
	 */
	public record Entity(EntityId id, String name, String shortName, boolean home, boolean area) {
	}

	/**
	 * A group of a measure.
	 *
	 * @param id identifies it
	 * @param label what it is called
	 * @param named whether the source names it
	 */
	public record Group(UUID id, String label, boolean named) {
	}

	/**
	 * A warning that was accepted.
	 *
	 * @param observation identifies the figure
	 * @param measure the name of its measure
	 * @param message what the check said
	 * @param reason why it was accepted; null where no record says so
	 */
	public record AcceptedWarning(ObservationId observation, String measure, String message, @Nullable String reason) {
	}

}
