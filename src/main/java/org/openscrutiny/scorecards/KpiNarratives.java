package org.openscrutiny.scorecards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.KpiId;
import org.openscrutiny.shared.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What versions say of single indicators. The database refuses changes while a copy of
 * the version stands.
 */
@Component
class KpiNarratives {

	private final JdbcClient jdbc;

	KpiNarratives(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a version. One statement. */
	Map<KpiId, KpiNarrative> of(EditionId edition) {
		return this.jdbc
			.sql("select kpi_id, text, written_name, written_at from scorecard_narrative where edition_id = ?")
			.param(edition.value())
			.query(KpiNarratives::narrative)
			.list()
			.stream()
			.collect(Collectors.toMap(KpiNarrative::kpi, (narrative) -> narrative));
	}

	/**
	 * @param text the text; null to say nothing any more
	 */
	void write(EditionId edition, KpiId kpi, @Nullable String text, By by) {
		if (text == null) {
			this.jdbc.sql("delete from scorecard_narrative where edition_id = ? and kpi_id = ?")
				.param(edition.value())
				.param(kpi.value())
				.update();
			return;
		}
		this.jdbc.sql("""
				insert into scorecard_narrative (edition_id, kpi_id, text, written_by, written_name, written_at)
				values (:edition, :kpi, :text, :who, :name, :now)
				on conflict (edition_id, kpi_id) do update
				   set text = excluded.text, written_by = excluded.written_by, written_name = excluded.written_name,
				       written_at = excluded.written_at
				""")
			.param("edition", edition.value())
			.param("kpi", kpi.value())
			.param("text", text)
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** A corrected version begins with what the one before it says. */
	void carryOver(EditionId from, EditionId to) {
		this.jdbc.sql("""
				insert into scorecard_narrative (edition_id, kpi_id, text, written_by, written_name, written_at)
				select :to, kpi_id, text, written_by, written_name, written_at
				  from scorecard_narrative where edition_id = :from
				""").param("from", from.value()).param("to", to.value()).update();
	}

	private static KpiNarrative narrative(ResultSet row, int number) throws SQLException {
		OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
		return new KpiNarrative(new KpiId(row.getObject("kpi_id", UUID.class)), row.getString("text"),
				row.getString("written_name"), (written != null) ? written.toInstant() : null);
	}

}
