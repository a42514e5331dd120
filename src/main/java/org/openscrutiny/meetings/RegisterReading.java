package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers see of an attendance that was taken here, beside the names: who was in the
 * chair, whether there were enough members, what was declared.
 */
@Service
@Transactional(readOnly = true)
public class RegisterReading {

	private final JdbcClient jdbc;

	RegisterReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is on record of a meeting, in two statements at most.
	 * @return empty if nothing was taken here, or it is not recorded yet
	 */
	public Optional<Taken> of(MeetingReference reference) {
		return this.jdbc.sql("""
				select r.meeting_id, r.began_at, r.recording, r.quorum, r.counted, r.recorded_at, r.corrected_at,
				       r.correction_reason, c.slug as chair_slug,
				       coalesce(concat_ws(' ', c.title, c.given_name, c.family_name), '') as chair, r.chair_name
				  from attendance_register r
				  join meeting m on m.id = r.meeting_id
				  left join member c on c.id = r.chair_id
				 where m.reference = ? and r.recorded_at is not null
				""").param(reference.value()).query((row, number) -> {
			String slug = row.getString("chair_slug");
			return new Taken((slug != null) ? row.getString("chair") : row.getString("chair_name"), slug,
					row.getObject("began_at", LocalTime.class), row.getString("recording"),
					row.getObject("quorum", Integer.class), row.getInt("counted"),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
					instant(row.getObject("corrected_at", OffsetDateTime.class)), row.getString("correction_reason"),
					interests(row.getObject("meeting_id", java.util.UUID.class)));
		}).optional();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
		return (stored != null) ? stored.toInstant() : null;
	}

	private List<Interest> interests(java.util.UUID meeting) {
		return this.jdbc.sql("""
				select p.slug, concat_ws(' ', p.title, p.given_name, p.family_name) as name, d.kind, d.nature, d.left_room,
				       i.number,
				       (select string_agg(t.topic, '; ' order by t.position) from agenda_topic t where t.item_id = i.id) as topic
				  from declared_interest d
				  join member p on p.id = d.member_id
				  left join agenda_item i on i.id = d.item_id
				 where d.meeting_id = ?
				 order by d.position
				""")
			.param(meeting)
			.query((row, number) -> new Interest(row.getString("name"), row.getString("slug"),
					row.getObject("number", Integer.class), row.getString("topic"),
					DeclaredInterest.Kind.valueOf(row.getString("kind")).getLabel(), row.getString("nature"),
					row.getBoolean("left_room")))
			.list();
	}

	/**
	 * What was taken.
	 *
	 * @param chair who was in the chair; null if that is not recorded
	 * @param chairSlug the last part of the address of that member's page; null if it was
	 * no member
	 * @param beganAt when the meeting began
	 * @param recording where it can be watched
	 * @param quorum how many members were needed; null where no rule was on record
	 * @param counted how many were there, substitutes included
	 * @param recordedAt since when readers see it
	 * @param correctedAt when it was corrected last
	 * @param correctionReason why
	 * @param interests what was declared
	 */
	public record Taken(@Nullable String chair, @Nullable String chairSlug, @Nullable LocalTime beganAt,
			@Nullable String recording, @Nullable Integer quorum, int counted, Instant recordedAt,
			@Nullable Instant correctedAt, @Nullable String correctionReason, List<Interest> interests) {

		/** Whether there were too few members to decide anything. */
		public boolean isInquorate() {
			return this.quorum != null && this.counted < this.quorum;
		}

	}

	/**
	 * An interest that was declared.
	 *
	 * @param name who declared it
	 * @param slug the last part of the address of the member's page
	 * @param number the number of the item; null for the meeting as a whole
	 * @param topic its headings
	 * @param kind what kind of interest
	 * @param nature what it is
	 * @param leftRoom whether the member left the room
	 */
	public record Interest(String name, String slug, @Nullable Integer number, @Nullable String topic, String kind,
			String nature, boolean leftRoom) {
	}

}
