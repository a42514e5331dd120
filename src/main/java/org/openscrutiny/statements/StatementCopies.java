package org.openscrutiny.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The frozen copies of statements. They can only be added to, and taken back before their
 * release.
 */
@Component
class StatementCopies {

	private static final String COPIES = """
			select id, version_id, slug, number, title, source, release_at, introduction, sha256 from standing_statement
			""";

	private static final String ORDER = " order by release_at desc, slug desc, number desc";

	private final JdbcClient jdbc;

	StatementCopies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Freezes a version.
	 * @param by who schedules it; null where it is brought in from paper
	 * @param checkReason why what the check found is left so
	 * @throws org.springframework.dao.DataIntegrityViolationException if a copy of it
	 * stands already
	 */
	void freeze(StatementVersionId version, StatementContent content, Instant releaseAt, @Nullable String checkReason,
			@Nullable By by) {
		String json = CanonicalJson.write(content);
		this.jdbc.sql("""
				insert into statement_copy (id, version_id, release_at, frozen_at, frozen_by, frozen_name, check_reason,
				        introduction, content, sha256)
				values (:id, :version, :releaseAt, :now, :who, :name, :reason, :introduction, :content, :sha256)
				""")
			.param("id", UUID.randomUUID())
			.param("version", version.value())
			.param("releaseAt", utc(releaseAt))
			.param("now", (by != null) ? utc(by.when()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("who", (by != null) ? Objects.requireNonNull(by.who()).value() : null, Types.OTHER)
			.param("name", (by != null) ? by.name() : null)
			.param("reason", checkReason)
			.param("introduction", content.introduction())
			.param("content", json)
			.param("sha256", CanonicalJson.sha256(json))
			.update();
	}

	/** Takes a copy back that is not released yet. */
	void recall(UUID copy, String reason, By by) {
		this.jdbc.sql("""
				insert into statement_recall (copy_id, recalled_at, recalled_by, recalled_name, reason)
				values (:copy, :now, :who, :name, :reason)
				""")
			.param("copy", copy)
			.param("now", utc(by.when()))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("reason", reason)
			.update();
	}

	/** The copy of a version that stands, released or not. */
	Optional<Copy> standing(StatementVersionId version) {
		return this.jdbc.sql(COPIES + " where version_id = ?")
			.param(version.value())
			.query(StatementCopies::copy)
			.optional();
	}

	/** Whether a version was ever frozen, even if its schedule was taken back. */
	boolean wasFrozen(StatementVersionId version) {
		return this.jdbc.sql("select exists (select from statement_copy where version_id = ?)")
			.param(version.value())
			.query(Boolean.class)
			.single();
	}

	/** All copies that stand, the newest release first. */
	List<Copy> standing() {
		return this.jdbc.sql(COPIES + ORDER).query(StatementCopies::copy).list();
	}

	/** Those that readers see at an instant, the newest release first. */
	List<Copy> releasedAt(Instant now) {
		return this.jdbc.sql(COPIES + " where release_at <= ?" + ORDER)
			.param(utc(now))
			.query(StatementCopies::copy)
			.list();
	}

	/** What a copy says, byte for byte as it was frozen. */
	String content(UUID copy) {
		return this.jdbc.sql("select content from statement_copy where id = ?")
			.param(copy)
			.query(String.class)
			.single();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Copy copy(ResultSet row, int number) throws SQLException {
		return new Copy(row.getObject("id", UUID.class),
				new StatementVersionId(row.getObject("version_id", UUID.class)), row.getString("slug"),
				row.getInt("number"), row.getString("title"), row.getString("source"),
				row.getObject("release_at", OffsetDateTime.class).toInstant(), row.getString("introduction"),
				row.getString("sha256"));
	}

	/**
	 * A frozen copy.
	 *
	 * @param id identifies it
	 * @param version the version
	 * @param slug the last part of the statement's address
	 * @param number the number of the version
	 * @param title the title
	 * @param source the document that it is brought in from
	 * @param releaseAt from when readers see it
	 * @param introduction the whole in a few sentences
	 * @param sha256 the hash of its content
	 */
	record Copy(UUID id, StatementVersionId version, String slug, int number, String title, @Nullable String source,
			Instant releaseAt, String introduction, String sha256) {

		boolean isReleased(Instant now) {
			return !this.releaseAt.isAfter(now);
		}

	}

}
