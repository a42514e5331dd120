package org.openscrutiny.minutes;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes as officers write them. The audit trail tells which entry was changed and never
 * what it says. A draft is changed too often for a trail: that begins at circulation.
 */
@Service
@Transactional
public class MinutesWriting {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final AllMinutes all;

	private final MinuteEntries entries;

	private final EntryOrder order;

	private final MinutedMeetings meetings;

	private final MeetingManagement records;

	private final Membership membership;

	private final Publishing publishing;

	private final EntityManager store;

	private final AuditTrail audit;

	MinutesWriting(AllMinutes all, MinuteEntries entries, EntryOrder order, MinutedMeetings meetings,
			MeetingManagement records, Membership membership, Publishing publishing, EntityManager store,
			AuditTrail audit) {
		this.all = all;
		this.entries = entries;
		this.order = order;
		this.meetings = meetings;
		this.records = records;
		this.membership = membership;
		this.publishing = publishing;
		this.store = store;
		this.audit = audit;
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
		this.audit.record(by, "Began", meeting.subject(), Changes.none().set("Entries", position));
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
		List<MinuteEntryId> order = new ArrayList<>(this.order.of(id));
		if (after != null && !order.contains(after)) {
			throw new NotFound("entry " + after);
		}
		MinuteEntry entry = new MinuteEntry(minutes, order.size() + 1, null, EntryContent.headed(heading, ""));
		this.entries.saveAndFlush(entry);
		order.add((after != null) ? order.indexOf(after) + 1 : order.size(), entry.getId());
		this.order.arrange(order);
		this.publishing.wrote(id, by);
		return entry.getId();
	}

	/**
	 * Moves an entry by one place. What is being written in it is left alone.
	 * @throws NotFound if there is no such entry
	 * @throws RuleBroken if the minutes were circulated
	 */
	public void move(MinuteEntryId id, boolean up) {
		Minutes minutes = this.all.lock(id);
		minutes.requireUnnumbered();
		List<MinuteEntryId> order = new ArrayList<>(this.order.of(minutes.getId()));
		int from = order.indexOf(id);
		if (from < 0) {
			throw new NotFound("entry " + id);
		}
		int to = up ? from - 1 : from + 1;
		if (to >= 0 && to < order.size()) {
			order.set(from, order.get(to));
			order.set(to, id);
			this.order.arrange(order);
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
		this.order.arrange(this.order.of(minutes.getId()));
		this.audit.record(by, "Deleted an entry of the draft", this.meetings.of(minutes.getId()).subject(),
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
			this.audit.record(by, "Changed minute " + entry.getNumber(), meeting.subject(),
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
	public record Saved(int version, Instant at) {
	}

}
