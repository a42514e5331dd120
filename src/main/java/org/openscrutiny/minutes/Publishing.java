package org.openscrutiny.minutes;

import java.util.Optional;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may open circulated minutes to every reader. The panel's officers publish what they
 * write; of the boards' minutes a contributor prepares what an approver publishes, who
 * had no hand in them.
 */
@Component
class Publishing {

	private final JdbcClient jdbc;

	Publishing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes that somebody had a hand in minutes. */
	void wrote(MinutesId minutes, By by) {
		if (by.who() != null) {
			this.jdbc.sql("insert into minute_author (minutes_id, person_id) values (?, ?) on conflict do nothing")
				.param(minutes.value())
				.param(by.who().value())
				.update();
		}
	}

	/**
	 * Why a person cannot publish circulated minutes now; empty if nothing stands in the
	 * way.
	 */
	Optional<String> obstacle(MinutedMeeting meeting, MinutesId minutes, ActingPerson person) {
		int open = openComments(minutes);
		if (open > 0) {
			return Optional.of((open == 1) ? "Answer 1 comment first" : "Answer " + open + " comments first");
		}
		Optional<Integer> telling = telling(minutes);
		if (telling.isPresent()) {
			return Optional
				.of("Change the heading of minute " + telling.get() + " first: it tells what the agenda withholds");
		}
		if (meeting.runBy() == Body.Office.PANEL) {
			return Optional.empty();
		}
		if (!person.is(Role.OPCC_APPROVER)) {
			return Optional.of("An approver publishes these minutes");
		}
		return isAuthor(minutes, person)
				? Optional.of("You wrote or changed these minutes, so another approver must publish them")
				: Optional.empty();
	}

	/** A minute whose heading was filled in before the agenda withheld it. */
	private Optional<Integer> telling(MinutesId minutes) {
		return this.jdbc.sql("""
				select e.number
				  from minute_entry e
				  join minutes n on n.id = e.minutes_id
				  join agenda_item i on i.meeting_id = n.meeting_id and i.title_withheld
				  join agenda_topic t on t.item_id = i.id
				 where n.id = ? and strpos(lower(e.heading), lower(t.topic)) > 0
				 order by e.position
				 limit 1
				""").param(minutes.value()).query(Integer.class).optional();
	}

	private int openComments(MinutesId minutes) {
		return this.jdbc.sql("""
				select count(*) from minute_comment c join minute_entry e on e.id = c.entry_id
				 where e.minutes_id = ? and c.resolved_at is null
				""").param(minutes.value()).query(Integer.class).single();
	}

	private boolean isAuthor(MinutesId minutes, ActingPerson person) {
		return this.jdbc.sql("select exists (select from minute_author where minutes_id = ? and person_id = ?)")
			.param(minutes.value())
			.param(person.id().value())
			.query(Boolean.class)
			.single();
	}

}
