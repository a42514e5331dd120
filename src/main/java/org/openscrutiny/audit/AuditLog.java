package org.openscrutiny.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the audit trail, newest first.
 */
@Service
@Transactional(readOnly = true)
public class AuditLog {

	/** Entries on a page. */
	public static final int PAGE_SIZE = 50;

	private static final TypeReference<Map<String, @Nullable String>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * @param filter what to look for
	 * @param page the page, from 1
	 * @return the entries of that page, and how many there are in all
	 */
	public Found find(AuditFilter filter, int page) {
		Condition condition = new Condition(filter);
		long total = this.jdbc.sql("select count(*) from audit_entry" + condition.sql)
			.params(condition.values)
			.query(Long.class)
			.single();
		List<AuditEntry> entries = this.jdbc
			.sql("select * from audit_entry" + condition.sql
					+ " order by happened_at desc, id desc limit :size offset :from")
			.params(condition.values)
			.param("size", PAGE_SIZE)
			.param("from", (long) (page - 1) * PAGE_SIZE)
			.query(this::entry)
			.list();
		return new Found(entries, total);
	}

	/** The kinds of record that something was done to, for the filter. */
	public List<String> kinds() {
		return this.jdbc.sql("select distinct subject_kind from audit_entry order by subject_kind")
			.query(String.class)
			.list();
	}

	private AuditEntry entry(ResultSet row, int number) throws SQLException {
		Map<String, @Nullable String> before = fields(row.getString("value_before"));
		Map<String, @Nullable String> after = fields(row.getString("value_after"));
		List<AuditEntry.Change> changes = new ArrayList<>();
		after.forEach((name, value) -> changes.add(new AuditEntry.Change(name, before.get(name), value)));
		return new AuditEntry(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				row.getString("person_name"), row.getString("act"), row.getString("subject_kind"),
				row.getString("subject_title"), changes, row.getString("reason"));
	}

	private Map<String, @Nullable String> fields(String text) {
		return new LinkedHashMap<>(this.json.readValue(text, FIELDS));
	}

	private OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	/**
	 * A page of the trail.
	 *
	 * @param entries newest first
	 * @param total how many match
	 */
	public record Found(List<AuditEntry> entries, long total) {

		public int pages() {
			return (int) Math.max(1, (this.total + PAGE_SIZE - 1) / PAGE_SIZE);
		}

	}

	private final class Condition {

		private final Map<String, Object> values = new LinkedHashMap<>();

		private final String sql;

		private Condition(AuditFilter filter) {
			List<String> parts = new ArrayList<>();
			add(parts, "person_name ilike '%' || :who || '%'", "who", escaped(filter.who()));
			add(parts, "(act ilike '%' || :what || '%' or subject_title ilike '%' || :what || '%')", "what",
					escaped(filter.what()));
			add(parts, "subject_kind = :kind", "kind", filter.kind());
			add(parts, "happened_at >= :since", "since", (filter.from() != null) ? startOf(filter.from()) : null);
			add(parts, "happened_at < :until", "until",
					(filter.to() != null) ? startOf(filter.to().plusDays(1)) : null);
			this.sql = parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
		}

		private void add(List<String> parts, String part, String name, @Nullable Object value) {
			if (value != null && !"".equals(value)) {
				parts.add(part);
				this.values.put(name, value);
			}
		}

		private static @Nullable String escaped(@Nullable String text) {
			return (text != null) ? text.replaceAll("([\\\\%_])", "\\\\$1") : null;
		}

	}

}
