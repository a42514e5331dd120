package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

	private final Clock clock;

	RegisterReading(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is on record of a meeting, in two statements at most.
	 * @return empty if nothing was taken here, or it is not recorded yet
	 */
	public Optional<Taken> of(MeetingReference reference) {
		Optional<Taken> taken = this.jdbc.sql("""
				select r.began_at, r.recording, r.quorum, r.counted, r.recorded_at, r.corrected_at, r.correction_reason,
				       c.slug as chair_slug,
				       coalesce(r.chair_name, nullif(concat_ws(' ', c.title, c.given_name, c.family_name), '')) as chair
				  from attendance_register r
				  join meeting m on m.id = r.meeting_id
				  left join member c on c.id = r.chair_id
				 where m.reference = ? and r.recorded_at is not null
				""")
			.param(reference.value())
			.query((row, number) -> new Taken(row.getString("chair"), row.getString("chair_slug"),
					row.getObject("began_at", LocalTime.class), row.getString("recording"),
					row.getObject("quorum", Integer.class), row.getInt("counted"),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
					instant(row.getObject("corrected_at", OffsetDateTime.class)), row.getString("correction_reason"),
					List.of()))
			.optional();
		return taken.map((found) -> found.with(interests(reference)));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
		return (stored != null) ? stored.toInstant() : null;
	}

	/** Of the items only what the public knows. */
	private List<Interest> interests(MeetingReference reference) {
		return this.jdbc
			.sql("""
					select p.slug, coalesce(d.declarer, concat_ws(' ', p.title, p.given_name, p.family_name)) as name, d.kind, d.nature, d.left_room,
					       d.item_id is not null as about_item, coalesce(i.number, i.minute_number) as number,
					       (select string_agg(t.topic, '; ' order by t.position) from public_agenda_topic t where t.item_id = i.id) as topic
					  from declared_interest d
					  join attendance_register r on r.meeting_id = d.meeting_id and r.recorded_at is not null
					  join meeting m on m.id = d.meeting_id
					  left join member p on p.id = d.member_id
					  left join public_agenda_item i on i.id = d.item_id and i.visible_from <= :now
					 where m.reference = :reference
					 order by d.position
					""")
			.param("reference", reference.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Interest(row.getString("name"), row.getString("slug"),
					about(row.getBoolean("about_item"), row.getObject("number", Integer.class), row.getString("topic")),
					DeclaredInterest.Kind.valueOf(row.getString("kind")).getLabel(), row.getString("nature"),
					row.getBoolean("left_room")))
			.list();
	}

	private static String about(boolean item, @Nullable Integer number, @Nullable String topic) {
		if (!item) {
			return "the meeting as a whole";
		}
		if (number == null) {
			return (topic != null) ? topic : "an item that is not public";
		}
		return "item " + number + ((topic != null) ? " (" + topic + ")" : "");
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

		private Taken with(List<Interest> declared) {
			return new Taken(this.chair, this.chairSlug, this.beganAt, this.recording, this.quorum, this.counted,
					this.recordedAt, this.correctedAt, this.correctionReason, declared);
		}

		/** Whether there were too few members to decide anything. */
		public boolean isInquorate() {
			return this.quorum != null && this.counted < this.quorum;
		}

	}

	/**
	 * An interest that was declared.
	 *
	 * @param name who declared it
	 * @param slug the last part of the address of the member's page; null for somebody
	 * who is not on record
	 * @param about the item as the public knows it, or the meeting as a whole
	 * @param kind what kind of interest
	 * @param nature what it is
	 * @param leftRoom whether the member left the room
	 */
	public record Interest(String name, @Nullable String slug, String about, String kind, String nature,
			boolean leftRoom) {
	}

}
