package org.openscrutiny.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.MeasureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All lines of figures. A line exists from the moment at which something is typed for it.
 */
@Component
class AllSeries {

	private static final UUID NONE = new UUID(0, 0);

	private final JdbcClient jdbc;

	AllSeries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The line of a measure, made if there is none yet. To be called within the
	 * transaction that needs it.
	 * @param member identifies the group; null for the whole
	 */
	Series of(MeasureId measure, EntityId entity, @Nullable UUID member) {
		this.jdbc.sql("""
				insert into series (id, measure_id, entity_id, member_id)
				values (:id, :measure, :entity, :member) on conflict do nothing
				""")
			.param("id", UUID.randomUUID())
			.param("measure", measure.value())
			.param("entity", entity.value())
			.param("member", member, Types.OTHER)
			.update();
		return this.jdbc.sql("""
				select id, measure_id, entity_id, member_id from series
				 where measure_id = :measure and entity_id = :entity and member_id is not distinct from :member
				""")
			.param("measure", measure.value())
			.param("entity", entity.value())
			.param("member", member, Types.OTHER)
			.query(AllSeries::series)
			.single();
	}

	/**
	 * The lines of measures, as far as there are any.
	 */
	List<Series> of(Collection<MeasureId> measures) {
		return this.jdbc.sql("select id, measure_id, entity_id, member_id from series where measure_id in (:measures)")
			.param("measures", measures.isEmpty() ? List.of(NONE) : measures.stream().map(MeasureId::value).toList())
			.query(AllSeries::series)
			.list();
	}

	private static Series series(ResultSet row, int number) throws SQLException {
		return new Series(new SeriesId(row.getObject("id", UUID.class)),
				new MeasureId(row.getObject("measure_id", UUID.class)),
				new EntityId(row.getObject("entity_id", UUID.class)), row.getObject("member_id", UUID.class));
	}

}
