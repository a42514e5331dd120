package org.openscrutiny.minutes;

import java.time.ZoneOffset;
import java.util.UUID;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes words out of minutes because the law requires it: the one change that confirmed
 * minutes allow. The words are destroyed wherever this module keeps them.
 */
@Service
@Transactional
public class MinutesRedaction {

	/** Stands where words were taken out. */
	public static final String MARK = "[words removed as the law requires]";

	private static final int SHORTEST = 2;

	private final AllMinutes all;

	private final MinuteEntries entries;

	private final MinutedMeetings meetings;

	private final MinutesCopies copies;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	MinutesRedaction(AllMinutes all, MinuteEntries entries, MinutedMeetings meetings, MinutesCopies copies,
			JdbcClient jdbc, AuditTrail audit) {
		this.all = all;
		this.entries = entries;
		this.meetings = meetings;
		this.copies = copies;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * @param id the entry, of minutes in any state
	 * @param words the words to take out, as they stand there
	 * @param reason the law that requires it, as readers see it
	 * @throws NotFound if there is no such entry
	 * @throws RuleBroken if the words are not there, or there is no reason
	 */
	public void redact(MinuteEntryId id, String words, String reason, By by) {
		MinutesId minutes = this.all.lock(id).getId();
		if (reason.isBlank()) {
			throw new RuleBroken("reason", "Enter the law that requires it");
		}
		if (words.strip().length() < SHORTEST) {
			throw new RuleBroken("words", "Enter the words to remove, as they stand in the minutes");
		}
		String before = textOf(id);
		if (!before.contains(words)) {
			throw new RuleBroken("words",
					"These words do not stand in the entry. Copy them from it, without its formatting");
		}
		MinuteEntry entry = this.entries.byId(id);
		MinutedMeeting meeting = this.meetings.of(minutes);
		this.jdbc.sql("""
				insert into minute_redaction (id, entry_id, redacted_at, redacted_by, redacted_name, reason, sha256)
				values (:id, :entry, :when, :who, :name, :reason, :sha256)
				""")
			.param("id", UUID.randomUUID())
			.param("entry", id.value())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", (by.who() != null) ? by.who().value() : null)
			.param("name", by.name())
			.param("reason", reason)
			.param("sha256", MinutesCopies.sha256(before))
			.update();
		takeOut(id, words);
		this.copies.rewrite(minutes, (text) -> text.replace(words, MARK));
		this.audit.record(by, "Redacted minute " + entry.getNumber(),
				new Subject("minutes", meeting.reference().value(), "Minutes of " + meeting.reference()),
				Changes.none(), reason);
	}

	private void takeOut(MinuteEntryId id, String words) {
		this.jdbc.sql("""
				update minute_entry set heading = replace(heading, :words, :mark),
				       discussion = replace(discussion, :words, :mark),
				       restricted_discussion = replace(restricted_discussion, :words, :mark),
				       public_summary = replace(public_summary, :words, :mark),
				       excluded_items = replace(excluded_items, :words, :mark), mover = replace(mover, :words, :mark),
				       seconder = replace(seconder, :words, :mark), note = replace(note, :words, :mark),
				       version = version + 1
				 where id = :id
				""").param("words", words).param("mark", MARK).param("id", id.value()).update();
		replaceIn("minute_resolution", "text", id, words);
		replaceIn("minute_vote", "motion", id, words);
		replaceIn("minute_erratum", "text", id, words);
		replaceIn("minute_comment", "text", id, words);
		replaceIn("minute_comment", "resolution", id, words);
	}

	private void replaceIn(String table, String column, MinuteEntryId id, String words) {
		this.jdbc
			.sql("update " + table + " set " + column + " = replace(" + column
					+ ", :words, :mark) where entry_id = :id and strpos(" + column + ", :words) > 0")
			.param("words", words)
			.param("mark", MARK)
			.param("id", id.value())
			.update();
	}

	/** Every word of an entry, with what was said about it. */
	private String textOf(MinuteEntryId id) {
		return this.jdbc.sql("""
				select concat_ws(chr(10), e.heading, e.discussion, e.restricted_discussion, e.public_summary,
				       e.excluded_items, e.mover, e.seconder, e.note,
				       (select string_agg(text, chr(10) order by id) from minute_resolution where entry_id = e.id),
				       (select string_agg(motion, chr(10) order by id) from minute_vote where entry_id = e.id),
				       (select string_agg(text, chr(10) order by id) from minute_erratum where entry_id = e.id),
				       (select string_agg(concat_ws(chr(10), text, resolution), chr(10) order by id)
				          from minute_comment where entry_id = e.id))
				  from minute_entry e where e.id = ?
				""").param(id.value()).query(String.class).single();
	}

}
