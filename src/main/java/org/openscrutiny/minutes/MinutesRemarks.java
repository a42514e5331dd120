package org.openscrutiny.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said of entries beside their own words: the comments of members, what was done
 * about them, and errata. The words of none of them go into the audit trail.
 */
@Service
@Transactional
public class MinutesRemarks {

	private final AllMinutes all;

	private final MinuteEntries entries;

	private final MinutedMeetings meetings;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MinutesRemarks(AllMinutes all, MinuteEntries entries, MinutedMeetings meetings, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		this.all = all;
		this.entries = entries;
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes what a member has to say of an entry while the minutes are circulated.
	 * @throws NotFound if there is no such entry
	 * @throws RuleBroken if the minutes are not circulated, or there is no text
	 */
	public void comment(MinuteEntryId id, String text, By by) {
		Minutes minutes = this.all.holdState(id);
		if (minutes.getState() != MinutesState.CIRCULATED) {
			throw new RuleBroken("text", "Comments are taken while minutes are circulated, before they are published");
		}
		requireText(text, "text", "Enter your comment");
		this.jdbc.sql("""
				insert into minute_comment (id, entry_id, user_id, name, text, made_at)
				values (:id, :entry, :user, :name, :text, :when)
				""")
			.param("id", UUID.randomUUID())
			.param("entry", id.value())
			.param("user", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("text", text)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(by, "Commented on minute " + this.entries.byId(id).getNumber(),
				this.meetings.of(minutes.getId()).subject(), Changes.none());
	}

	/**
	 * Says what was done about a comment.
	 * @throws NotFound if there is no such comment of the entry
	 * @throws StaleRecord if somebody else answered it
	 * @throws RuleBroken if there is no answer
	 */
	public void resolve(MinuteEntryId entry, UUID comment, String resolution, By by) {
		requireText(resolution, "text", "Enter what was done about the comment");
		boolean known = this.jdbc.sql("select exists (select from minute_comment where id = ? and entry_id = ?)")
			.param(comment)
			.param(entry.value())
			.query(Boolean.class)
			.single();
		if (!known) {
			throw new NotFound("comment " + comment);
		}
		int done = this.jdbc.sql("""
				update minute_comment set resolved_at = :when, resolved_by = :name, resolution = :resolution
				 where id = :id and resolved_at is null
				""")
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("name", by.name())
			.param("resolution", resolution)
			.param("id", comment)
			.update();
		if (done == 0) {
			throw new StaleRecord();
		}
		this.audit.record(by, "Answered a comment on minute " + this.entries.byId(entry).getNumber(),
				this.meetings.of(this.entries.byId(entry).getMinutes()).subject(), Changes.none());
	}

	/**
	 * Notes that something in confirmed minutes is wrong. The text stays.
	 * @throws NotFound if there is no such entry
	 * @throws RuleBroken if the minutes are not confirmed, or there is no text
	 */
	public void addErratum(MinuteEntryId id, String text, By by) {
		Minutes minutes = this.all.holdState(id);
		if (minutes.getState() != MinutesState.CONFIRMED) {
			throw new RuleBroken("text", "These minutes are not confirmed yet: change the entry itself");
		}
		requireText(text, "text", "Enter what is wrong, and what is right");
		this.jdbc.sql("""
				insert into minute_erratum (id, entry_id, noted_on, text, made_by, made_name, made_at)
				values (:id, :entry, :on, :text, :by, :name, :when)
				""")
			.param("id", UUID.randomUUID())
			.param("entry", id.value())
			.param("on", LocalDate.now(this.clock))
			.param("text", text)
			.param("by", (by.who() != null) ? by.who().value() : null)
			.param("name", by.name())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(by, "Added an erratum to minute " + this.entries.byId(id).getNumber(),
				this.meetings.of(minutes.getId()).subject(), Changes.none());
	}

	private static void requireText(String text, String field, String message) {
		if (text.isBlank()) {
			throw new RuleBroken(field, message);
		}
		if (text.length() > EntryContent.TEXT) {
			throw new RuleBroken(field, String.format("The text must be %,d characters or fewer. It has %,d",
					EntryContent.TEXT, text.length()));
		}
	}

	/** What members said, in the order in which they did, by entry. */
	Map<UUID, List<Comment>> comments(MinutesId minutes) {
		Map<UUID, List<Comment>> comments = new HashMap<>();
		this.jdbc.sql("""
				select c.* from minute_comment c join minute_entry e on e.id = c.entry_id
				 where e.minutes_id = ? order by c.made_at, c.id
				""").param(minutes.value()).query((row) -> {
			comments.computeIfAbsent(row.getObject("entry_id", UUID.class), (key) -> new ArrayList<>())
				.add(new Comment(row.getObject("id", UUID.class), row.getString("name"), row.getString("text"),
						instant(row, "made_at"), row.getString("resolution"), row.getString("resolved_by")));
		});
		return comments;
	}

	/** What turned out to be wrong, by entry. */
	Map<UUID, List<Remark>> errata(MinutesId minutes) {
		return remarks(minutes,
				"select x.entry_id, x.text, x.made_name as name, x.made_at as made_at from minute_erratum x");
	}

	/** What the law required to remove, by entry. */
	Map<UUID, List<Remark>> redactions(MinutesId minutes) {
		return remarks(minutes,
				"select x.entry_id, x.reason as text, x.redacted_name as name, x.redacted_at as made_at from minute_redaction x");
	}

	private Map<UUID, List<Remark>> remarks(MinutesId minutes, String select) {
		Map<UUID, List<Remark>> remarks = new HashMap<>();
		this.jdbc
			.sql(select + " join minute_entry e on e.id = x.entry_id where e.minutes_id = ? order by made_at, x.id")
			.param(minutes.value())
			.query((row) -> {
				remarks.computeIfAbsent(row.getObject("entry_id", UUID.class), (key) -> new ArrayList<>())
					.add(new Remark(row.getString("text"), row.getString("name"), instant(row, "made_at")));
			});
		return remarks;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * What a member said of an entry.
	 */
	public record Comment(UUID id, String name, String text, Instant madeAt, @Nullable String resolution,
			@Nullable String resolvedBy) {
	}

	/**
	 * An erratum, or that words were removed.
	 */
	public record Remark(String text, String name, Instant at) {
	}

}
