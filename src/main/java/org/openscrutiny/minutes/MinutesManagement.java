package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.MinutesCopy.Stage;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How minutes come from a draft to a permanent record, and how a body keeps them.
 */
@Service
@Transactional
public class MinutesManagement {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final AllMinutes all;

	private final MinuteEntries entries;

	private final EntryOrder order;

	private final MinutedMeetings meetings;

	private final Numbering numbering;

	private final MinutesCopies copies;

	private final Publishing publishing;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MinutesManagement(AllMinutes all, MinuteEntries entries, EntryOrder order, MinutedMeetings meetings,
			Numbering numbering, MinutesCopies copies, Publishing publishing, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock) {
		this.all = all;
		this.entries = entries;
		this.order = order;
		this.meetings = meetings;
		this.numbering = numbering;
		this.copies = copies;
		this.publishing = publishing;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
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
		if (this.order.of(id).isEmpty()) {
			throw new RuleBroken("These minutes have no entries yet");
		}
		minutes.circulate(by.when());
		Map<MinuteEntryId, Integer> numbers = this.numbering.fix(meeting, id);
		this.all.saveAndFlush(minutes);
		this.copies.take(id, Stage.CIRCULATED, by.when());
		this.audit.record(by, "Circulated", meeting.subject(), Changes.none().set("Numbers", range(numbers)));
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
		this.audit.record(by, "Published as a draft", this.meetings.of(id).subject(), Changes.none());
		this.events.publishEvent(new MinutesPublished(Set.copyOf(this.order.of(id)), by.when()));
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
		this.audit.record(by, "Confirmed", confirmed.subject(),
				Changes.none()
					.set("Confirmed at the meeting of", DATE.format(confirming.heldOn()))
					.set("Signed by", signedBy));
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

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
