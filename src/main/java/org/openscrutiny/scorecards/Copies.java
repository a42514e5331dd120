package org.openscrutiny.scorecards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.CanonicalJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The frozen copies. They can only be added to, and taken back before their release.
 */
@Component
class Copies {

	private static final String COLUMNS = "id, edition_id, slug, number, title, source, release_at, frozen_at, frozen_name, summary, sha256";

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	Copies(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	/**
	 * Freezes a version.
	 * @param by who schedules it; null where it is brought in from paper
	 * @param checkReason why what the check found is left so
	 * @throws org.springframework.dao.DataIntegrityViolationException if a copy of it
	 * stands already
	 */
	void freeze(EditionId edition, ScorecardAssembly.Assembled assembled, Instant releaseAt,
			@Nullable String checkReason, @Nullable By by) {
		UUID id = UUID.randomUUID();
		String json = CanonicalJson.write(assembled.content());
		this.jdbc
			.sql("""
					insert into scorecard_copy (id, edition_id, release_at, frozen_at, frozen_by, frozen_name, check_reason, summary,
					        content, sha256)
					values (:id, :edition, :releaseAt, :now, :who, :name, :reason, :summary, :content, :sha256)
					""")
			.param("id", id)
			.param("edition", edition.value())
			.param("releaseAt", releaseAt.atOffset(ZoneOffset.UTC))
			.param("now", (by != null) ? by.when().atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("who", (by != null) ? Objects.requireNonNull(by.who()).value() : null, Types.OTHER)
			.param("name", (by != null) ? by.name() : null)
			.param("reason", checkReason)
			.param("summary", assembled.content().summary())
			.param("content", json)
			.param("sha256", CanonicalJson.sha256(json))
			.update();
		List<Indicator> indicators = assembled.content().indicators().toList();
		List<Object[]> lines = new ArrayList<>();
		for (Indicator indicator : indicators) {
			Brief brief = Brief.of(indicator);
			lines.add(new Object[] { id, lines.size() + 1,
					Objects.requireNonNull(assembled.kpis().get(indicator.slug())).id().value(),
					(brief != null) ? brief.value() : null, (brief != null) ? brief.period() : null,
					indicator.narrative() });
		}
		this.template.batchUpdate(
				"insert into scorecard_line (copy_id, position, kpi_id, value, period, narrative) values (?, ?, ?, ?, ?, ?)",
				lines);
		this.template.batchUpdate("insert into scorecard_figure (copy_id, observation_id) values (?, ?)",
				assembled.figures(), BATCH, (statement, figure) -> {
					statement.setObject(1, id);
					statement.setObject(2, figure.value());
				});
	}

	/** Takes a copy back that is not released yet. */
	void recall(UUID copy, String reason, By by) {
		this.jdbc.sql("""
				insert into scorecard_recall (copy_id, recalled_at, recalled_by, recalled_name, reason)
				values (:copy, :now, :who, :name, :reason)
				""")
			.param("copy", copy)
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("reason", reason)
			.update();
	}

	/** Whether a version was ever frozen, even if that was taken back. */
	boolean wasFrozen(EditionId edition) {
		return this.jdbc.sql("select exists (select from scorecard_copy where edition_id = ?)")
			.param(edition.value())
			.query(Boolean.class)
			.single();
	}

	/** The copy of a version that stands, released or not. */
	Optional<Copy> standing(EditionId edition) {
		return this.jdbc.sql("select " + COLUMNS + " from standing_scorecard where edition_id = ?")
			.param(edition.value())
			.query(Copies::copy)
			.optional();
	}

	/** All copies that stand, those about the latest time first. */
	List<Copy> standing() {
		return this.jdbc
			.sql("select " + COLUMNS + " from standing_scorecard order by cut_off desc, slug desc, number desc")
			.query(Copies::copy)
			.list();
	}

	/**
	 * The newest copy of the scorecard of the same plan that is about the time before and
	 * is released before.
	 */
	Optional<ScorecardContent> before(Scorecard scorecard, Instant releaseAt) {
		return this.jdbc.sql("""
				select content from standing_scorecard
				 where plan_id = :plan and release_at < :at
				   and cut_off < (select cut_off from collection_round where id = :round)
				 order by cut_off desc, number desc limit 1
				""")
			.param("plan", scorecard.getPlan().value())
			.param("round", scorecard.getRound().value())
			.param("at", releaseAt.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.optional()
			.map((json) -> CanonicalJson.read(json, ScorecardContent.class));
	}

	/** Those that readers see at an instant, those about the latest time first. */
	List<Copy> releasedAt(Instant now) {
		return this.jdbc
			.sql("select " + COLUMNS
					+ " from standing_scorecard where release_at <= ? order by cut_off desc, slug desc, number desc")
			.param(now.atOffset(ZoneOffset.UTC))
			.query(Copies::copy)
			.list();
	}

	/** What a copy says, byte for byte as it was frozen. */
	String content(UUID copy) {
		return this.jdbc.sql("select content from scorecard_copy where id = ?")
			.param(copy)
			.query(String.class)
			.single();
	}

	private static Copy copy(ResultSet row, int number) throws SQLException {
		OffsetDateTime frozen = row.getObject("frozen_at", OffsetDateTime.class);
		return new Copy(row.getObject("id", UUID.class), new EditionId(row.getObject("edition_id", UUID.class)),
				row.getString("slug"), row.getInt("number"), row.getString("title"), row.getString("source"),
				row.getObject("release_at", OffsetDateTime.class).toInstant(),
				(frozen != null) ? frozen.toInstant() : null, row.getString("frozen_name"), row.getString("summary"),
				row.getString("sha256"));
	}

	/**
	 * A frozen copy.
	 *
	 * @param id identifies it
	 * @param edition the version
	 * @param slug the last part of the scorecard's address
	 * @param number the number of the version
	 * @param title the title
	 * @param source the document that it is brought in from
	 * @param releaseAt from when readers see it
	 * @param frozenAt when it was frozen; null where it is brought in from paper
	 * @param frozenName who scheduled it
	 * @param summary the whole in a sentence
	 * @param sha256 the hash of its content
	 */
	record Copy(UUID id, EditionId edition, String slug, int number, String title, @Nullable String source,
			Instant releaseAt, @Nullable Instant frozenAt, @Nullable String frozenName, String summary, String sha256) {

		boolean isReleased(Instant now) {
			return !this.releaseAt.isAfter(now);
		}

	}

	/**
	 * The figures of an indicator in a few words.
	 */
	private record Brief(String value, String period) {

		static @Nullable Brief of(Indicator indicator) {
			List<Line> told = indicator.lines()
				.stream()
				.filter((line) -> line.values().stream().anyMatch(Value::figure))
				.toList();
			List<Line> headlines = told.stream().filter((line) -> line.role().equals("Headline")).toList();
			List<Line> shown = headlines.isEmpty() ? told : headlines;
			if (shown.isEmpty()) {
				return null;
			}
			boolean several = shown.size() > 1;
			String value = shown.stream()
				.map((line) -> (several ? line.label() + ": " : "") + line.values()
					.stream()
					.filter(Value::figure)
					.map((each) -> (line.values().size() > 1) ? name(each) + " " + each.words() : each.words())
					.collect(Collectors.joining(", ")))
				.collect(Collectors.joining("; "));
			String period = shown.stream()
				.flatMap((line) -> line.values().stream())
				.filter(Value::figure)
				.map(Value::period)
				.distinct()
				.collect(Collectors.joining("; "));
			return new Brief(value, period);
		}

		private static String name(Value value) {
			return (value.group() != null) ? value.group() : value.entity();
		}

	}

}
