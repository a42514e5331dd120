package org.openscrutiny.minutes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives entries their numbers, which run on without gaps from meeting to meeting of a
 * body.
 */
@Component
class Numbering {

	private static final String LAST = """
			select greatest(
				coalesce((select last_number from minute_numbering where body = :body), 0),
				coalesce((select max(number) from minute_entry where body = :body), 0),
				coalesce((select max(number) from minute_not_held where body = :body), 0))
			""";

	/** Working days, where a body settled nothing else. */
	private static final int LATE_AFTER = 20;

	private final JdbcClient jdbc;

	Numbering(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps everybody else from giving out numbers of a body until the transaction ends.
	 */
	private void lock(BodyId body) {
		this.jdbc.sql("insert into minute_numbering (body) values (?) on conflict do nothing")
			.param(body.value())
			.update();
		this.jdbc.sql("select last_number from minute_numbering where body = ? for update")
			.param(body.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * Numbers all entries of minutes in their order.
	 * @return the number of each
	 * @throws RuleBroken if the minutes of an earlier meeting have no numbers yet
	 */
	Map<MinuteEntryId, Integer> fix(MinutedMeeting meeting, MinutesId minutes) {
		lock(meeting.body());
		requireEarlierFixed(meeting);
		this.jdbc.sql("""
				update minute_entry e set number = :last + o.place
				  from (select id, row_number() over (order by position) as place
				          from minute_entry where minutes_id = :minutes) o
				 where e.id = o.id
				""").param("last", last(meeting.body())).param("minutes", minutes.value()).update();
		Map<MinuteEntryId, Integer> numbers = new LinkedHashMap<>();
		this.jdbc.sql("select id, number from minute_entry where minutes_id = ? order by number")
			.param(minutes.value())
			.query((row) -> {
				numbers.put(new MinuteEntryId(row.getObject("id", UUID.class)), row.getInt("number"));
			});
		return numbers;
	}

	private void requireEarlierFixed(MinutedMeeting meeting) {
		this.jdbc.sql("""
				select count(*) from minutes n join meeting m on m.id = n.meeting_id
				 where n.body = :body and n.state = 'DRAFT' and (m.held_on, m.reference) < (:heldOn, :reference)
				""")
			.param("body", meeting.body().value())
			.param("heldOn", meeting.heldOn())
			.param("reference", meeting.reference().value())
			.query(Integer.class)
			.optional()
			.filter((drafts) -> drafts > 0)
			.ifPresent((drafts) -> {
				throw new RuleBroken(
						"The minutes of an earlier meeting are still a draft. Circulate those first: numbers run on in the order of the meetings");
			});
	}

	private int last(BodyId body) {
		return this.jdbc.sql(LAST).param("body", body.value()).query(Integer.class).single();
	}

	/** The number that the first entry of a draft would have, as things are. */
	int provisionalFirst(MinutedMeeting meeting) {
		int earlier = this.jdbc.sql("""
				select count(*) from minute_entry e
				  join minutes n on n.id = e.minutes_id
				  join meeting m on m.id = n.meeting_id
				 where n.body = :body and n.state = 'DRAFT' and (m.held_on, m.reference) < (:heldOn, :reference)
				""")
			.param("body", meeting.body().value())
			.param("heldOn", meeting.heldOn())
			.param("reference", meeting.reference().value())
			.query(Integer.class)
			.single();
		return last(meeting.body()) + earlier + 1;
	}

	/**
	 * How a body keeps its minutes.
	 *
	 * @param version the number of the stored state
	 * @param lastNumber the number of its last entry before it moved in
	 * @param lateAfter working days after which a draft counts as late
	 * @param begun whether numbers were given out, so that the last number is settled
	 */
	record Settings(int version, int lastNumber, int lateAfter, boolean begun) {
	}

	Settings settings(BodyId body) {
		return this.jdbc.sql("""
				select version, last_number, late_after,
				       exists (select from minute_entry e where e.body = n.body and e.number is not null) as begun
				  from minute_numbering n where body = ?
				""")
			.param(body.value())
			.query((row, number) -> new Settings(row.getInt("version"), row.getInt("last_number"),
					row.getInt("late_after"), row.getBoolean("begun")))
			.optional()
			.orElseGet(() -> new Settings(0, 0, LATE_AFTER, false));
	}

	/**
	 * @return whether nobody changed the settings since
	 * @throws RuleBroken if the last number is settled
	 */
	boolean change(BodyId body, int version, int lastNumber, int lateAfter) {
		lock(body);
		Settings before = settings(body);
		if (before.begun() && before.lastNumber() != lastNumber) {
			throw new RuleBroken("lastNumber",
					"The last number can no longer be changed: numbers were given out since");
		}
		return this.jdbc.sql("""
				update minute_numbering set last_number = :last, late_after = :late, version = version + 1
				 where body = :body and version = :version
				""")
			.param("last", lastNumber)
			.param("late", lateAfter)
			.param("body", body.value())
			.param("version", version)
			.update() == 1;
	}

}
