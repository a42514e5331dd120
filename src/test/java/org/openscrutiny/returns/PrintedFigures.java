package org.openscrutiny.returns;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads back the figures that were brought in from paper.
 */
final class PrintedFigures {

	private final JdbcClient jdbc;

	PrintedFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All figures of a measure, such as {@code WMP YTD_TO_MONTH to 2022-01-31: 77}, the
	 * newest first; groups stand behind the force, and a status stands for a value.
	 */
	List<String> of(String measure) {
		return this.jdbc
			.sql("""
					select e.short_name || coalesce(', ' || b.label, '') || ' ' || o.period_kind
					       || coalesce(' to ' || o.ends_on, '') || ': '
					       || coalesce(o.value || '', o.value_low || ' to ' || o.value_high, o.value_text, o.status)
					  from observation o
					  join series s on s.id = o.series_id
					  join measure m on m.id = s.measure_id
					  join measured_entity e on e.id = s.entity_id
					  left join breakdown_member b on b.id = s.member_id
					 where m.code = :measure
					 order by o.ends_on desc nulls last, o.period_kind desc, e.home desc, e.kind, e.name, b.position nulls last
					""")
			.param("measure", measure)
			.query(String.class)
			.list();
	}

	/** As the source prints the newest figures and their periods. */
	List<String> printed(String measure) {
		return this.jdbc.sql("""
				select o.as_entered || coalesce(' [' || o.period_label || ']', '')
				  from observation o
				  join series s on s.id = o.series_id
				  join measure m on m.id = s.measure_id
				  left join breakdown_member b on b.id = s.member_id
				  join measured_entity e on e.id = s.entity_id
				 where m.code = :measure and e.home
				 order by o.ends_on desc nulls last, o.period_kind desc, b.position nulls last
				""").param("measure", measure).query(String.class).list();
	}

	/** The single number that a query gives. */
	int count(String query) {
		return this.jdbc.sql(query).query(Integer.class).single();
	}

	/** The first column of a query. */
	List<String> list(String query) {
		return this.jdbc.sql(query).query(String.class).list();
	}

}
