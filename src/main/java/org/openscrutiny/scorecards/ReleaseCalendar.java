package org.openscrutiny.scorecards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which releases were announced, and what became of them.
 */
@Service
@Transactional(readOnly = true)
public class ReleaseCalendar {

	private final JdbcClient jdbc;

	private final List<AnnouncedReleases> others;

	private final Clock clock;

	ReleaseCalendar(JdbcClient jdbc, List<AnnouncedReleases> others, Clock clock) {
		this.jdbc = jdbc;
		this.others = others;
		this.clock = clock;
	}

	/**
	 * All announcements of scorecards and of what else is released, by publication and
	 * then in the order in which they were made.
	 */
	public List<Announced> all() {
		Instant now = this.clock.instant();
		return Stream
			.concat(scorecards(now).stream(),
					this.others.stream().flatMap((publications) -> publications.announcedUntil(now).stream()))
			.toList();
	}

	private List<Announced> scorecards(Instant now) {
		return this.jdbc
			.sql("""
					select s.slug, s.title, d.release_on, d.reason, d.announced_at,
					       exists (select from standing_scorecard c where c.scorecard_id = s.id and c.release_at <= :now) as released
					  from scorecard s join scorecard_date d on d.scorecard_id = s.id
					 where d.announced_at <= :now
					 order by s.slug, d.announced_at
					""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Announced("/scorecards/" + row.getString("slug"), row.getString("title"),
					row.getObject("release_on", LocalDate.class), row.getString("reason"),
					row.getObject("announced_at", OffsetDateTime.class).toInstant(), row.getBoolean("released")))
			.list();
	}

	/**
	 * An announcement.
	 *
	 * @param href the address of the publication
	 * @param title the title
	 * @param releaseOn the day; null where the release is called off
	 * @param reason why the day changed, or why there is none; null for the first
	 * announcement
	 * @param announcedAt when it was announced
	 * @param released whether the publication is released
	 */
	public record Announced(String href, String title, @Nullable LocalDate releaseOn, @Nullable String reason,
			Instant announcedAt, boolean released) {
	}

}
