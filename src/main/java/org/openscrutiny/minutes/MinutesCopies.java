package org.openscrutiny.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.openscrutiny.minutes.MinutesCopy.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the text of each stage.
 */
@Component
class MinutesCopies {

	private final MinuteEntries entries;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	MinutesCopies(MinuteEntries entries, JdbcClient jdbc, JsonMapper json) {
		this.entries = entries;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keeps the text as it is now.
	 * @param takenAt when the stage was reached; null where that is not recorded
	 */
	void take(MinutesId minutes, Stage stage, @Nullable Instant takenAt) {
		String content = this.json.writeValueAsString(MinutesCopy.of(this.entries.of(minutes)));
		this.jdbc.sql("""
				insert into minutes_copy (minutes_id, stage, taken_at, content, sha256)
				values (:minutes, :stage, :takenAt, cast(:content as jsonb), :sha256)
				""")
			.param("minutes", minutes.value())
			.param("stage", stage.name())
			.param("takenAt", (takenAt != null) ? takenAt.atOffset(ZoneOffset.UTC) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("content", content)
			.param("sha256", sha256(content))
			.update();
	}

	/** The copies that were taken, by stage. */
	Map<Stage, MinutesCopy> of(MinutesId minutes) {
		Map<Stage, MinutesCopy> copies = new EnumMap<>(Stage.class);
		this.jdbc.sql("select stage, content from minutes_copy where minutes_id = ?")
			.param(minutes.value())
			.query((row) -> {
				copies.put(Stage.valueOf(row.getString("stage")),
						this.json.readValue(row.getString("content"), MinutesCopy.class));
			});
		return copies;
	}

	/** Takes words out of every copy, which the database allows a redaction alone. */
	void rewrite(MinutesId minutes, UnaryOperator<String> text) {
		of(minutes).forEach((stage, copy) -> {
			MinutesCopy now = copy.mapped(text);
			if (!now.equals(copy)) {
				String content = this.json.writeValueAsString(now);
				this.jdbc.sql(
						"update minutes_copy set content = cast(? as jsonb), sha256 = ? where minutes_id = ? and stage = ?")
					.param(content)
					.param(sha256(content))
					.param(minutes.value())
					.param(stage.name())
					.update();
			}
		});
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
