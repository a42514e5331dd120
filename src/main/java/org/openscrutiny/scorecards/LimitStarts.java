package org.openscrutiny.scorecards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureCatalogue.Described;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.returns.LimitSegments;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.statistics.SegmentStart;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From when the limits of measures are worked out anew: a judgement about a known, large
 * change, which needs a reason that readers see.
 */
@Service
@Transactional
public class LimitStarts implements LimitSegments {

	private static final List<UUID> NONE = List.of(new UUID(0, 0));

	private static final String COLUMNS = "l.id, l.measure_id, l.starts_on, l.fix_after, l.reason, l.set_name, l.set_at";

	private final MeasureCatalogue measures;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	LimitStarts(MeasureCatalogue measures, JdbcClient jdbc, AuditTrail audit) {
		this.measures = measures;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** Those of several measures, in the order of time. One statement. */
	@Transactional(readOnly = true)
	Map<MeasureId, List<LimitStart>> of(Collection<MeasureId> measures) {
		return this.jdbc.sql("select " + COLUMNS
				+ " from limit_start l where l.ended_at is null and l.measure_id in (:measures) order by l.starts_on")
			.param("measures", measures.isEmpty() ? NONE : measures.stream().map(MeasureId::value).toList())
			.query(LimitStarts::start)
			.list()
			.stream()
			.collect(Collectors.groupingBy(LimitStart::measure));
	}

	@Override
	@Transactional(readOnly = true)
	public Map<MeasureId, List<SegmentStart>> segments(Collection<MeasureId> measures) {
		Map<MeasureId, List<SegmentStart>> segments = new HashMap<>();
		of(measures)
			.forEach((measure, starts) -> segments.put(measure, starts.stream().map(LimitStart::segment).toList()));
		return segments;
	}

	/** All of them, by measure and time. */
	@Transactional(readOnly = true)
	public List<Listed> all() {
		return this.jdbc.sql("select " + COLUMNS
				+ ", m.label from limit_start l join measure m on m.id = l.measure_id where l.ended_at is null order by m.label, l.starts_on")
			.query((row, number) -> new Listed(row.getString("label"), start(row, number)))
			.list();
	}

	/** The measures that have figures to draw limits for, by name. */
	@Transactional(readOnly = true)
	public List<Choice> choices() {
		return this.jdbc.sql("""
				select m.code, m.label from measure m
				 where exists (select from series s join observation o on o.series_id = s.id
				                where s.measure_id = m.id and o.value is not null and o.starts_on is not null)
				 order by m.label, m.code
				""").query((row, number) -> new Choice(row.getString("code"), row.getString("label"))).list();
	}

	/**
	 * Has limits worked out anew from a day on.
	 * @param code the code of the measure
	 * @param reason what changed
	 * @throws RuleBroken if there is no such measure, it has no figure before or after
	 * the day, or begins anew there already
	 */
	public void set(String code, LocalDate startsOn, @Nullable Integer fixAfter, String reason, By by) {
		Described measure = measure(code);
		requireFigures(measure.id(), startsOn);
		try {
			this.jdbc
				.sql("""
						insert into limit_start (id, measure_id, starts_on, fix_after, reason, set_by, set_name, set_at)
						values (gen_random_uuid(), :measure, :startsOn, cast(:fixAfter as integer), :reason, :who, :name, :now)
						""")
				.param("measure", measure.id().value())
				.param("startsOn", startsOn)
				.param("fixAfter", fixAfter)
				.param("reason", reason)
				.param("who", Objects.requireNonNull(by.who()).value())
				.param("name", by.name())
				.param("now", by.when().atOffset(ZoneOffset.UTC))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new RuleBroken("startsOn", "The limits of this measure begin anew on that day already");
		}
		this.audit.record(by, "Had limits worked out anew", subject(measure),
				Changes.none().set("From", startsOn).set("Fixed after", fixAfter), reason);
	}

	private Described measure(String code) {
		try {
			return this.measures.of(code);
		}
		catch (NotFound ex) {
			throw new RuleBroken("measure", "Choose a measure of the list");
		}
	}

	private void requireFigures(MeasureId measure, LocalDate startsOn) {
		Boolean[] around = this.jdbc
			.sql("""
					select bool_or(o.starts_on < :day) as before, bool_or(o.starts_on >= :day) as after
					  from series s join observation o on o.series_id = s.id and o.value is not null and o.starts_on is not null
					 where s.measure_id = :measure
					""")
			.param("day", startsOn)
			.param("measure", measure.value())
			.query((row, number) -> new Boolean[] { row.getBoolean("before"), row.getBoolean("after") })
			.single();
		if (!around[1]) {
			throw new RuleBroken("startsOn", "No figure of this measure begins on that day or later");
		}
		if (!around[0]) {
			throw new RuleBroken("startsOn",
					"No figure of this measure begins before that day, so all share the limits");
		}
	}

	/**
	 * Takes one back: the figures before and after share their limits again.
	 * @param reason why
	 * @throws NotFound if there is none, or it was taken back already
	 */
	public void end(UUID id, String reason, By by) {
		Listed ended = one(id);
		int changed = this.jdbc.sql("""
				update limit_start set ended_by = :who, ended_name = :name, ended_at = :now, end_reason = :reason
				 where id = :id and ended_at is null
				""")
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("reason", reason)
			.param("id", id)
			.update();
		if (changed == 0) {
			throw new NotFound("limits from " + id);
		}
		Described measure = Objects
			.requireNonNull(this.measures.of(List.of(ended.start().measure())).get(ended.start().measure()));
		this.audit.record(by, "No longer has limits worked out anew", subject(measure),
				Changes.none().field("From", ended.start().startsOn(), null), reason);
	}

	/**
	 * One of them.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public Listed one(UUID id) {
		return all().stream()
			.filter((each) -> each.start().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("limits from " + id));
	}

	private static Subject subject(Described measure) {
		return new Subject("measure", measure.code(), measure.definition().label());
	}

	private static LimitStart start(ResultSet row, int number) throws SQLException {
		return new LimitStart(row.getObject("id", UUID.class), new MeasureId(row.getObject("measure_id", UUID.class)),
				row.getObject("starts_on", LocalDate.class), row.getObject("fix_after", Integer.class),
				row.getString("reason"), row.getString("set_name"),
				row.getObject("set_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * One of them with the name of its measure.
	 *
	 * @param measure the name
	 * @param start from when, and why
	 */
	public record Listed(String measure, LimitStart start) {
	}

	/**
	 * A measure to choose.
	 *
	 * @param code its code
	 * @param label its name
	 */
	public record Choice(String code, String label) {
	}

}
