package org.openscrutiny.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.statistics.SegmentStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody works on, in a fixed number of statements.
 */
@Component
class WorkReading {

	private static final List<UUID> NONE = List.of(new UUID(0, 0));

	private final MeasureCatalogue measures;

	private final AllSeries series;

	private final Observations observations;

	private final Entries entries;

	private final LimitSegments limits;

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkReading(MeasureCatalogue measures, AllSeries series, Observations observations, Entries entries,
			LimitSegments limits, JdbcClient jdbc, Clock clock) {
		this.measures = measures;
		this.series = series;
		this.observations = observations;
		this.entries = entries;
		this.limits = limits;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param assignments of this round
	 */
	Work of(CollectionRound round, Collection<Assignment> assignments) {
		List<MeasureId> ids = assignments.stream().map(Assignment::getMeasure).toList();
		Map<MeasureId, MeasureCatalogue.Described> described = this.measures.of(ids);
		Map<UUID, TaskOfWork.Place> places = places(assignments);
		List<Series> all = this.series.of(ids);
		Stored stored = new Stored(entities(), peers(ids), all.stream().collect(Collectors.groupingBy(Series::measure)),
				this.observations.newest(all.stream().map(Series::id).toList())
					.stream()
					.collect(Collectors.groupingBy(Observation::series)),
				entries(assignments));
		Map<MeasureId, List<SegmentStart>> segments = this.limits.segments(ids);
		List<TaskOfWork> tasks = new ArrayList<>();
		for (Assignment assignment : assignments) {
			TaskOfWork.Place place = places.getOrDefault(assignment.getKpi().value(),
					new TaskOfWork.Place("", "", Integer.MAX_VALUE));
			TaskOfWork task = new TaskOfWork(assignment, Objects.requireNonNull(described.get(assignment.getMeasure())),
					place, segments.getOrDefault(assignment.getMeasure(), List.of()), new ArrayList<>());
			addLines(task, stored);
			tasks.add(task);
		}
		tasks.sort(Comparator.comparing((TaskOfWork task) -> task.kpi().order())
			.thenComparing((task) -> task.definition().label())
			.thenComparing((task) -> task.measure().code()));
		return new Work(round, tasks, LocalDate.now(this.clock));
	}

	private Map<AssignmentId, Map<SeriesId, List<Entry>>> entries(Collection<Assignment> assignments) {
		List<AssignmentId> ids = assignments.stream().map(Assignment::getId).toList();
		List<Entry> typed = ids.isEmpty() ? List.of() : this.entries.findByAssignmentIn(ids);
		return typed.stream()
			.sorted(LineOfWork.IN_TIME)
			.collect(Collectors.groupingBy(Entry::getAssignment, Collectors.groupingBy(Entry::getSeries)));
	}

	private Map<UUID, TaskOfWork.Place> places(Collection<Assignment> assignments) {
		Map<UUID, TaskOfWork.Place> places = new HashMap<>();
		List<UUID> kpis = assignments.stream().map((each) -> each.getKpi().value()).distinct().toList();
		this.jdbc.sql("""
				select k.id, k.title, s.title as section, s.position * 10000 + k.position as place
				  from kpi k join plan_section s on s.id = k.section_id where k.id in (:kpis)
				""").param("kpis", kpis.isEmpty() ? NONE : kpis).query((row) -> {
			places.put(row.getObject("id", UUID.class),
					new TaskOfWork.Place(row.getString("title"), row.getString("section"), row.getInt("place")));
		});
		return places;
	}

	private Map<EntityId, Named> entities() {
		Map<EntityId, Named> entities = new LinkedHashMap<>();
		this.jdbc.sql("select id, name, short_name, home, kind from measured_entity order by home desc, name")
			.query(WorkReading::named)
			.list()
			.forEach((one) -> entities.put(one.id(), one));
		return entities;
	}

	private static Named named(ResultSet row, int number) throws SQLException {
		return new Named(new EntityId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("short_name"), row.getBoolean("home"), "AREA".equals(row.getString("kind")));
	}

	private Map<MeasureId, Set<EntityId>> peers(Collection<MeasureId> measures) {
		Map<MeasureId, Set<EntityId>> peers = new HashMap<>();
		this.jdbc
			.sql("""
					select distinct l.measure_id, c.entity_id from kpi_comparator c join kpi_measure l on l.id = c.kpi_measure_id
					 where c.entity_id is not null and l.measure_id in (:measures)
					""")
			.param("measures", measures.isEmpty() ? NONE : measures.stream().map(MeasureId::value).toList())
			.query((row) -> {
				peers
					.computeIfAbsent(new MeasureId(row.getObject("measure_id", UUID.class)),
							(key) -> new LinkedHashSet<>())
					.add(new EntityId(row.getObject("entity_id", UUID.class)));
			});
		return peers;
	}

	private static void addLines(TaskOfWork task, Stored stored) {
		List<Series> known = stored.series().getOrDefault(task.measure().id(), List.of());
		Set<EntityId> peers = stored.peers().getOrDefault(task.measure().id(), Set.of());
		Set<EntityId> taken = known.stream().map(Series::entity).collect(Collectors.toSet());
		boolean homeKnown = stored.entities()
			.values()
			.stream()
			.anyMatch((one) -> one.home() && taken.contains(one.id()));
		boolean ofAreas = !homeKnown
				&& stored.entities().values().stream().anyMatch((one) -> one.area() && taken.contains(one.id()));
		for (Named entity : stored.entities().values()) {
			boolean main = ofAreas ? entity.area() && taken.contains(entity.id()) : entity.home();
			if (main || peers.contains(entity.id()) || taken.contains(entity.id())) {
				addLines(task, stored, known, entity, main);
			}
		}
	}

	private static void addLines(TaskOfWork task, Stored stored, List<Series> known, Named entity, boolean main) {
		List<MeasureCatalogue.Member> members = task.measure().members();
		boolean whole = members.isEmpty() || HistoryChecks.adds(task.definition())
				|| series(known, entity.id(), null) != null;
		if (whole) {
			String label = members.isEmpty() ? "" : "All";
			task.lines()
				.add(line(task, stored, known, entity, null, null, label, main, main && members.isEmpty(), false));
		}
		for (int position = 0; position < members.size(); position++) {
			MeasureCatalogue.Member member = members.get(position);
			task.lines()
				.add(line(task, stored, known, entity, member.id(), position, member.label(), main, main,
						!member.named()));
		}
	}

	private static LineOfWork line(TaskOfWork task, Stored stored, List<Series> known, Named entity,
			@Nullable UUID member, @Nullable Integer place, String group, boolean main, boolean required,
			boolean unnamed) {
		Series series = series(known, entity.id(), member);
		String id = LineName.of(task.measure().code(), place, entity.home() ? null : entity.shortName());
		String label = entity.home() ? group : group.isEmpty() ? entity.name() : group + ", " + entity.name();
		Map<SeriesId, List<Entry>> typed = stored.entries().getOrDefault(task.assignment().getId(), Map.of());
		return new LineOfWork(id, task, (series != null) ? series.id() : null, entity.id(), member, label, main,
				required, unnamed,
				(series != null) ? stored.approved().getOrDefault(series.id(), List.of()) : List.of(),
				(series != null) ? typed.getOrDefault(series.id(), List.of()) : List.of());
	}

	private static @Nullable Series series(List<Series> known, EntityId entity, @Nullable UUID member) {
		return known.stream()
			.filter((one) -> one.entity().equals(entity) && Objects.equals(one.member(), member))
			.findFirst()
			.orElse(null);
	}

	/** What a figure is taken of. */
	private record Named(EntityId id, String name, String shortName, boolean home, boolean area) {
	}

	/** What the database has. */
	private record Stored(Map<EntityId, Named> entities, Map<MeasureId, Set<EntityId>> peers,
			Map<MeasureId, List<Series>> series, Map<SeriesId, List<Observation>> approved,
			Map<AssignmentId, Map<SeriesId, List<Entry>>> entries) {
	}

}
