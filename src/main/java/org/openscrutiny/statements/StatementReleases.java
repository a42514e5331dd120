package org.openscrutiny.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.AnnouncedReleases;
import org.openscrutiny.scorecards.ReleaseCalendar.Announced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements in the release calendar. To schedule one is to announce its day, and to take
 * the schedule back is to call it off until there is another. What is brought in from
 * paper was not announced here, and a correction comes without notice.
 */
@Component
class StatementReleases implements AnnouncedReleases {

	private final JdbcClient jdbc;

	private final Clock clock;

	StatementReleases(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Announced> announcedUntil(Instant now) {
		Map<String, List<Schedule>> byStatement = new LinkedHashMap<>();
		schedules(now).forEach(
				(schedule) -> byStatement.computeIfAbsent(schedule.href(), (href) -> new ArrayList<>()).add(schedule));
		return byStatement.values().stream().flatMap((schedules) -> announced(schedules, now).stream()).toList();
	}

	private List<Schedule> schedules(Instant now) {
		return this.jdbc.sql("""
				select s.slug, s.title, c.release_at, c.frozen_at, r.recalled_at, r.reason
				  from statement_copy c
				  join statement_version v on v.id = c.version_id and v.number = 1
				  join statement s on s.id = v.statement_id
				  left join statement_recall r on r.copy_id = c.id and r.recalled_at <= :now
				 where c.frozen_at <= :now
				 order by s.slug, c.frozen_at, r.recalled_at nulls last
				""").param("now", now.atOffset(ZoneOffset.UTC)).query((row, number) -> {
			OffsetDateTime recalledAt = row.getObject("recalled_at", OffsetDateTime.class);
			return new Schedule("/statements/" + row.getString("slug"), row.getString("title"),
					row.getObject("release_at", OffsetDateTime.class).toInstant(),
					row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
					(recalledAt != null) ? recalledAt.toInstant() : null, row.getString("reason"));
		}).list();
	}

	/** A schedule that was taken back for another on the same day changed nothing. */
	private List<Announced> announced(List<Schedule> schedules, Instant now) {
		List<Announced> announced = new ArrayList<>();
		Schedule last = schedules.get(schedules.size() - 1);
		boolean released = last.recalledAt() == null && !last.releaseAt().isAfter(now);
		Schedule before = null;
		for (Schedule schedule : schedules) {
			if (before == null || !day(before).equals(day(schedule))) {
				announced.add(new Announced(schedule.href(), schedule.title(), day(schedule),
						(before != null) ? before.reason() : null, schedule.frozenAt(), released));
			}
			before = schedule;
		}
		if (last.recalledAt() != null) {
			announced.add(new Announced(last.href(), last.title(), null, last.reason(), last.recalledAt(), false));
		}
		return announced;
	}

	private LocalDate day(Schedule schedule) {
		return LocalDate.ofInstant(schedule.releaseAt(), this.clock.getZone());
	}

	/**
	 * A schedule.
	 *
	 * @param href the address of the statement
	 * @param title its title
	 * @param releaseAt when it is to be released
	 * @param frozenAt when it was scheduled
	 * @param recalledAt when that was taken back; null if it was not
	 * @param reason why it was taken back
	 */
	private record Schedule(String href, String title, Instant releaseAt, Instant frozenAt,
			@Nullable Instant recalledAt, @Nullable String reason) {
	}

}
