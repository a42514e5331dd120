package org.openscrutiny.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items with which every agenda of a body begins.
 */
@Service
@Transactional
public class StandingItems {

	private final JdbcClient jdbc;

	private final MeetingRights rights;

	private final AuditTrail audit;

	private final Clock clock;

	StandingItems(JdbcClient jdbc, MeetingRights rights, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.audit = audit;
		this.clock = clock;
	}

	/** In their order. */
	List<Line> of(BodyId body) {
		return this.jdbc.sql("select topic, ask, duration from standing_item where body = ? order by position")
			.param(body.value())
			.query((row, number) -> new Line(row.getString("topic"), row.getString("ask"),
					row.getObject("duration", Integer.class)))
			.list();
	}

	/**
	 * The standing items of a body, for those who prepare its meetings.
	 * @throws NotFound for everybody else
	 */
	@Transactional(readOnly = true)
	public List<Line> of(BodyId body, ActingPerson person) {
		this.rights.require(person, body);
		return of(body);
	}

	/**
	 * Puts others in their place. Agendas that exist stay as they are.
	 * @param seen a number that stands for the items that were seen
	 * @throws NotFound if the person's office does not run the body
	 * @throws StaleRecord if somebody else changed them meanwhile
	 */
	public void replace(BodyId body, int seen, List<Line> lines, ActingPerson person) {
		this.rights.require(person, body);
		this.jdbc.sql("select slug from body where slug = ? for update")
			.param(body.value())
			.query(String.class)
			.single();
		List<Line> before = of(body);
		if (state(before) != seen) {
			throw new StaleRecord();
		}
		this.jdbc.sql("delete from standing_item where body = ?").param(body.value()).update();
		for (int position = 0; position < lines.size(); position++) {
			Line line = lines.get(position);
			this.jdbc.sql("""
					insert into standing_item (body, position, topic, ask, duration)
					values (:body, :position, :topic, :ask, :duration)
					""")
				.param("body", body.value())
				.param("position", position)
				.param("topic", line.topic())
				.param("ask", line.ask())
				.param("duration", line.duration())
				.update();
		}
		this.audit.record(person.at(this.clock.instant()), "Changed the standing items",
				new Subject("body", body.value(), body.value()),
				Changes.none().field("Items", inWords(before), inWords(lines)));
	}

	private static String inWords(List<Line> lines) {
		return String.join("; ", lines.stream().map(Line::topic).toList());
	}

	/** A number that stands for these items. */
	public static int state(List<Line> lines) {
		return Objects.hash(lines.toArray());
	}

	/**
	 * A standing item.
	 *
	 * @param topic the heading
	 * @param ask what the body is asked to do
	 * @param duration how long it is expected to take, in minutes
	 */
	public record Line(String topic, @Nullable String ask, @Nullable Integer duration) {

		ItemContent content() {
			return new ItemContent(List.of(this.topic), this.ask, null, null, null, this.duration, null);
		}

	}

}
