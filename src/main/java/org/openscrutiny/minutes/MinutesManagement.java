package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.MinutesCopy.Stage;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers do with minutes. The audit trail tells which entry was changed and never
 * what it says. A draft is changed too often for a trail: that begins at circulation.
 */
@Service
@Transactional
public class MinutesManagement {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final AllMinutes all;

	private final MinuteEntries entries;

	private final MinutedMeetings meetings;

	private final MeetingManagement records;

	private final Membership membership;

	private final Numbering numbering;

	private final MinutesCopies copies;

	private final Publishing publishing;

	private final EntityManager store;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MinutesManagement(AllMinutes all, MinuteEntries entries, MinutedMeetings meetings, MeetingManagement records,
			Membership membership, Numbering numbering, MinutesCopies copies, Publishing publishing,
			EntityManager store, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
		this.all = all;
		this.entries = entries;
		this.meetings = meetings;
		this.records = records;
		this.membership = membership;
		this.numbering = numbering;
		this.copies = copies;
		this.publishing = publishing;
		this.store = store;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Lays out the agenda of a meeting as headings, with apologies as the meeting's
	 * record gives them.
	 * @throws NotFound if there is no such meeting
	 * @throws RuleBroken if it was called off, or its minutes were begun before
	 */
	public MinutesId begin(MeetingReference reference, By by) {
		MinutedMeeting meeting = this.meetings.find(reference).orElseThrow(() -> new NotFound("meeting " + reference));
		if (meeting.status() == Meeting.Status.CANCELLED || meeting.status() == Meeting.Status.POSTPONED) {
			throw new RuleBroken("This meeting was not held, so it has no minutes");
		}
		if (this.all.existsByMeeting(meeting.id())) {
			throw new RuleBroken("The minutes of this meeting were begun already");
		}
		Minutes minutes = new Minutes(meeting.id(), meeting.body());
		orStale(() -> this.all.saveAndFlush(minutes));
		MeetingPage.People people = this.records.read(reference).people();
		int position = 0;
		for (MinutedMeetings.Heading heading : this.meetings.agenda(meeting.id())) {
			boolean apologies = heading.topic().toLowerCase(Locale.UK).startsWith("apologies");
			String discussion = (apologies && people.isRecorded()) ? AttendanceText.apologies(people) : "";
			position++;
			this.entries.saveAndFlush(new MinuteEntry(minutes, position, heading.item(),
					EntryContent.headed(shortened(heading.topic()), discussion)));
		}
		this.publishing.wrote(minutes.getId(), by);
		this.audit.record(by, "Began", subject(meeting), Changes.none().set("Entries", position));
		return minutes.getId();
	}

	private static String shortened(String topic) {
		return (topic.length() <= EntryContent.HEADING) ? topic : topic.substring(0, EntryContent.HEADING);
	}

	/**
	 * Adds an entry.
	 * @param after the entry that it follows; at the end without one
	 * @throws NotFound if there are no such minutes, or no such entry of them
	 * @throws RuleBroken if the minutes were circulated, or there is no heading
	 */
	public MinuteEntryId addEntry(MinutesId id, String heading, @Nullable MinuteEntryId after, By by) {
		Minutes minutes = this.all.lock(id);
		minutes.requireUnnumbered();
		List<MinuteEntryId> order = new ArrayList<>(order(id));
		if (after != null && !order.contains(after)) {
			throw new NotFound("entry " + after);
		}
		MinuteEntry entry = new MinuteEntry(minutes, order.size() + 1, null, EntryContent.headed(heading, ""));
		this.entries.saveAndFlush(entry);
		order.add((after != null) ? order.indexOf(after) + 1 : order.size(), entry.getId());
		arrange(order);
		this.publishing.wrote(id, by);
		return entry.getId();
	}

	private List<MinuteEntryId> order(MinutesId id) {
		return this.jdbc.sql("select id from minute_entry where minutes_id = ? order by position")
			.param(id.value())
			.query((row, number) -> new MinuteEntryId(row.getObject("id", UUID.class)))
			.list();
	}

	private void arrange(List<MinuteEntryId> order) {
		for (int i = 0; i < order.size(); i++) {
			this.jdbc.sql("update minute_entry set position = ? where id = ? and position <> ?")
				.param(i + 1)
				.param(order.get(i).value())
				.param(i + 1)
				.update();
		}
	}

	/**
	 * Moves an entry by one place. What is being written in it is left alone.
	 * @throws NotFound if there is no such entry
	 * @throws RuleBroken if the minutes were circulated
	 */
	public void move(MinuteEntryId id, boolean up) {
		Minutes minutes = this.all.lock(id);
		minutes.requireUnnumbered();
		List<MinuteEntryId> order = new ArrayList<>(order(minutes.getId()));
		int from = order.indexOf(id);
		if (from < 0) {
			throw new NotFound("entry " + id);
		}
		int to = up ? from - 1 : from + 1;
		if (to >= 0 && to < order.size()) {
			order.set(from, order.get(to));
			order.set(to, id);
			arrange(order);
		}
	}

	/**
	 * Throws an entry of a draft away.
	 * @throws NotFound if there is no such entry
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if the minutes were circulated, or another record names the
	 * entry
	 */
	public void delete(MinuteEntryId id, int version, By by) {
		Minutes minutes = this.all.lock(id);
		minutes.requireUnnumbered();
		MinuteEntry entry = this.entries.byId(id);
		entry.requireVersion(version);
		try {
			this.entries.delete(entry);
			this.entries.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleBroken(
					"An action was raised by this entry, or it confirms other minutes, so it cannot be deleted");
		}
		arrange(order(minutes.getId()));
		this.audit.record(by, "Deleted an entry of the draft", subject(this.meetings.of(minutes.getId())),
				Changes.none().contact("Entry", entry.getHeading(), null));
	}

	/**
	 * Stores what an entry says. The same words sent again, because the answer got lost,
	 * are stored already.
	 * @throws NotFound if there is no such entry
	 * @throws StaleRecord if somebody else changed it since
	 * @throws RuleBroken if the minutes are confirmed, or a vote cannot have been so
	 */
	public Saved save(MinuteEntryId id, int version, EntryContent content, By by) {
		Minutes minutes = this.all.holdState(id);
		minutes.requireChangeable();
		MinutedMeeting meeting = this.meetings.of(minutes.getId());
		MinuteEntry entry = this.entries.byId(id);
		EntryContent now = counted(content, meeting);
		if (sameWords(entry.getContent(), now)) {
			return new Saved(entry.getVersion(), by.when());
		}
		entry.requireVersion(version);
		orStale(() -> {
			this.store.lock(entry, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
			entry.write(now, now.votes().isEmpty() ? null : this.membership.votersAt(meeting));
			this.entries.saveAndFlush(entry);
		});
		this.publishing.wrote(minutes.getId(), by);
		if (minutes.getState().isNumbered()) {
			this.audit.record(by, "Changed minute " + entry.getNumber(), subject(meeting),
					Changes.none().contact("Text", "before", "after"));
		}
		return new Saved(entry.getVersion(), by.when());
	}

	/** Two-thirds are those of the membership on the day, whatever a form says. */
	private EntryContent counted(EntryContent content, MinutedMeeting meeting) {
		if (content.votes().stream().noneMatch((vote) -> vote.count().rule() == VoteRule.TWO_THIRDS_OF_MEMBERSHIP)) {
			return content;
		}
		int members = this.membership.on(meeting).size();
		if (members == 0) {
			throw new RuleBroken(
					"Two-thirds of the membership cannot be worked out: the membership on the day of the meeting is not on record");
		}
		return new EntryContent(content.heading(), content.discussion(), content.restricted(), content.exclusion(),
				content.note(), content.resolutions(), content.votes().stream().map((vote) -> {
					VoteCount count = vote.count();
					return (count.rule() == VoteRule.TWO_THIRDS_OF_MEMBERSHIP) ? new Division(vote.motion(),
							vote.ruleSource(),
							new VoteCount(count.rule(), count.numbers(), count.casting(), members, count.stated()),
							vote.names()) : vote;
				}).toList());
	}

	private static boolean sameWords(EntryContent one, EntryContent other) {
		return withoutIds(one).equals(withoutIds(other));
	}

	private static EntryContent withoutIds(EntryContent content) {
		return new EntryContent(content.heading(), content.discussion(), content.restricted(), content.exclusion(),
				content.note(),
				content.resolutions().stream().map((point) -> new Point(null, point.text(), point.below())).toList(),
				content.votes());
	}

	/**
	 * Sends a draft to the members and fixes the numbers of its entries.
	 * @throws NotFound if there are no such minutes
	 * @throws StaleRecord if somebody else circulated them
	 * @throws RuleBroken if the meeting is still to come, the minutes are empty, or those
	 * of an earlier meeting are still a draft
	 */
	public void circulate(MinutesId id, int version, By by) {
		Minutes minutes = forChange(id, version);
		MinutedMeeting meeting = this.meetings.of(id);
		if (meeting.heldOn().isAfter(today())) {
			throw new RuleBroken("The meeting is still to come. Its minutes can be circulated once it was held");
		}
		if (order(id).isEmpty()) {
			throw new RuleBroken("These minutes have no entries yet");
		}
		minutes.circulate(by.when());
		Map<MinuteEntryId, Integer> numbers = this.numbering.fix(meeting, id);
		this.all.saveAndFlush(minutes);
		this.copies.take(id, Stage.CIRCULATED, by.when());
		this.audit.record(by, "Circulated", subject(meeting), Changes.none().set("Numbers", range(numbers)));
		this.events.publishEvent(new MinuteNumbersFixed(meeting.body(), numbers));
	}

	private static String range(Map<MinuteEntryId, Integer> numbers) {
		List<Integer> sorted = numbers.values().stream().sorted().toList();
		return sorted.get(0) + " to " + sorted.get(sorted.size() - 1);
	}

	/**
	 * Opens circulated minutes to every reader, as a draft.
	 * @throws NotFound if there are no such minutes
	 * @throws StaleRecord if somebody else published them
	 * @throws RuleBroken if they were not circulated, a comment waits for an answer, or
	 * it is not this person who publishes them
	 */
	public void publish(MinutesId id, int version, ActingPerson person) {
		Minutes minutes = forChange(id, version);
		By by = person.at(this.clock.instant());
		this.publishing.obstacle(this.meetings.of(id), id, person).ifPresent((obstacle) -> {
			throw new RuleBroken(obstacle);
		});
		minutes.publish(by.when());
		this.all.saveAndFlush(minutes);
		this.copies.take(id, Stage.PUBLISHED, by.when());
		this.audit.record(by, "Published as a draft", subject(this.meetings.of(id)), Changes.none());
		this.events.publishEvent(new MinutesPublished(java.util.Set.copyOf(order(id)), by.when()));
	}

	private Minutes forChange(MinutesId id, int version) {
		Minutes minutes = this.all.lock(id);
		minutes.requireVersion(version);
		return minutes;
	}

	/**
	 * Records by an entry of a later meeting's minutes that the meeting confirmed earlier
	 * minutes, whose text is permanent from now on.
	 * @param entry the entry of the later meeting
	 * @param id the minutes that it confirmed
	 * @param signedBy who signed them; null if that is not known
	 * @throws NotFound if there is no such entry, or no such minutes of the same body
	 * @throws StaleRecord if the minutes were changed since
	 * @throws RuleBroken if the minutes are not published as a draft, or not those of an
	 * earlier meeting
	 */
	public void confirm(MinuteEntryId entry, MinutesId id, int version, @Nullable String signedBy, By by) {
		Minutes minutes = forChange(id, version);
		Minutes later = this.all.holdState(entry);
		later.requireChangeable();
		MinutedMeeting confirmed = this.meetings.of(id);
		MinutedMeeting confirming = this.meetings.of(later.getId());
		if (!confirmed.body().equals(confirming.body())) {
			throw new NotFound("minutes " + id);
		}
		if (!confirming.heldOn().isAfter(confirmed.heldOn())) {
			throw new RuleBroken("Minutes are confirmed at a later meeting");
		}
		if (confirming.heldOn().isAfter(today())) {
			throw new RuleBroken("The meeting that is to confirm the minutes is still to come");
		}
		MinuteEntry acting = this.entries.byId(entry);
		acting.confirm(new Confirmation(confirmed.heldOn(), id));
		this.entries.saveAndFlush(acting);
		this.copies.take(id, Stage.CONFIRMED, by.when());
		minutes.confirm(entry, confirming.heldOn(), signedBy);
		this.all.saveAndFlush(minutes);
		this.audit.record(by, "Confirmed", subject(confirmed),
				Changes.none()
					.set("Confirmed at the meeting of", DATE.format(confirming.heldOn()))
					.set("Signed by", signedBy));
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
			.param("user", java.util.Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("text", text)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(by, "Commented on minute " + this.entries.byId(id).getNumber(),
				subject(this.meetings.of(minutes.getId())), Changes.none());
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
				subject(this.meetings.of(this.entries.byId(entry).getMinutes())), Changes.none());
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
			.param("on", today())
			.param("text", text)
			.param("by", (by.who() != null) ? by.who().value() : null)
			.param("name", by.name())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.record(by, "Added an erratum to minute " + this.entries.byId(id).getNumber(),
				subject(this.meetings.of(minutes.getId())), Changes.none());
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

	/**
	 * Settles how a body keeps its minutes.
	 * @param lastNumber the number of its last entry before it moved in
	 * @param lateAfter working days after a meeting from which a draft counts as late
	 * @throws StaleRecord if somebody else changed it since
	 * @throws RuleBroken if a value cannot be, or the last number is settled
	 */
	public void settle(BodyId body, int version, int lastNumber, int lateAfter, By by) {
		Numbering.Settings before = this.numbering.settings(body);
		if (!this.numbering.change(body, version, lastNumber, lateAfter)) {
			throw new StaleRecord();
		}
		this.audit.record(by, "Changed how minutes are kept", new Subject("body", body.value(), body.value()),
				Changes.none()
					.field("Last number before", before.lastNumber(), lastNumber)
					.field("Working days until a draft is late", before.lateAfter(), lateAfter));
	}

	/** Words that an entry says again and again, or that the meeting's record gives. */
	@Transactional(readOnly = true)
	public String words(StandardPhrase phrase, MeetingReference meeting) {
		return switch (phrase) {
			case APOLOGIES -> AttendanceText.apologies(this.records.read(meeting).people());
			case ATTENDANCE -> AttendanceText.attendance(this.records.read(meeting).people());
			case CORRECT_RECORD -> {
				var previous = this.records.read(meeting).previous();
				yield (previous == null) ? phrase.getText() : "That the minutes of the meeting held on "
						+ DATE.format(previous.heldOn()) + " be confirmed as a correct record.";
			}
			default -> phrase.getText();
		};
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Subject subject(MinutedMeeting meeting) {
		return new Subject("minutes", meeting.reference().value(), "Minutes of " + DATE.format(meeting.heldOn()));
	}

	/**
	 * What the database refuses, or finds changed, somebody else did a moment ago.
	 */
	private static void orStale(Runnable write) {
		try {
			write.run();
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException | OptimisticLockException ex) {
			throw new StaleRecord();
		}
	}

	/**
	 * That an entry is stored.
	 *
	 * @param version the number of its state now
	 * @param at when it was stored
	 */
	public record Saved(int version, java.time.Instant at) {
	}

}
