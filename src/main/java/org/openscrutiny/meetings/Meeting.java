package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * A meeting of a body, with its agenda and with who was there. What the sources do not
 * say of a meeting stays empty.
 */
@Entity
@Table(name = "meeting")
public class Meeting extends AggregateRoot<MeetingId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MeetingId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "reference"))
	private MeetingReference reference;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "body"))
	private BodyId body;

	@Enumerated(EnumType.STRING)
	private Status status;

	private LocalDate heldOn;

	private @Nullable LocalTime startsAt;

	private @Nullable LocalTime endedAt;

	private @Nullable String venue;

	private @Nullable String address;

	private @Nullable String livestream;

	@Embedded
	private @Nullable Contact contact;

	@Embedded
	private @Nullable PublicQuestions questions;

	@Enumerated(EnumType.STRING)
	private @Nullable AgendaSource agendaSource;

	private Instant visibleFrom;

	private @Nullable Instant publishedAt;

	private String source;

	private @Nullable String note;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "meeting_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<AgendaItem> items = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "attendance", joinColumns = @JoinColumn(name = "meeting_id"))
	@Fetch(FetchMode.SUBSELECT)
	private Set<Attendance> attendance = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "also_present", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@Fetch(FetchMode.SUBSELECT)
	private List<AlsoPresent> alsoPresent = new ArrayList<>();

	protected Meeting() {
	}

	/**
	 * A meeting of which nothing is known yet but the body, the day and where it is
	 * recorded.
	 * @param body the body that meets
	 * @param heldOn the day
	 * @param source the document from which the record comes
	 * @param visibleFrom from when readers see it
	 */
	Meeting(BodyId body, LocalDate heldOn, String source, Instant visibleFrom) {
		this.id = MeetingId.create();
		this.reference = MeetingReference.of(body, heldOn);
		this.body = body;
		this.status = Status.SCHEDULED;
		this.heldOn = heldOn;
		this.source = source;
		this.visibleFrom = visibleFrom;
	}

	/** Puts an item at the end of the agenda, under the next number. */
	AgendaItem addItem(String... topics) {
		AgendaItem item = new AgendaItem(this.items.size() + 1, List.of(topics));
		this.items.add(item);
		this.agendaSource = AgendaSource.PRINTED;
		return item;
	}

	/**
	 * Records that the meeting took place.
	 * @throws IllegalStateException if it was cancelled
	 */
	void hold() {
		if (this.status == Status.CANCELLED) {
			throw new IllegalStateException("A cancelled meeting was not held");
		}
		this.status = Status.HELD;
	}

	void cancel() {
		if (this.status == Status.HELD) {
			throw new IllegalStateException("A meeting that was held cannot be cancelled");
		}
		this.status = Status.CANCELLED;
	}

	/**
	 * Records what the minutes say of a member.
	 * @throws IllegalStateException if the meeting is not recorded as held
	 */
	void record(Attendance entry) {
		if (this.status != Status.HELD) {
			throw new IllegalStateException("Only a meeting that was held has attendance");
		}
		this.attendance.add(entry);
	}

	/**
	 * Puts on record who was there, in place of what was recorded before.
	 * @throws RuleBroken if the meeting was called off, or ended before it was to begin
	 */
	void recordAttendance(Set<Attendance> entries, List<AlsoPresent> others, @Nullable LocalTime ended) {
		if (this.status == Status.CANCELLED || this.status == Status.POSTPONED) {
			throw new RuleBroken("Nobody attended a meeting that was called off");
		}
		if (ended != null && this.startsAt != null && !ended.isAfter(this.startsAt)) {
			throw new RuleBroken("ended", "The end must be after the time for which the meeting was called");
		}
		hold();
		this.endedAt = ended;
		this.attendance.retainAll(entries);
		this.attendance.addAll(entries);
		this.alsoPresent.clear();
		this.alsoPresent.addAll(others);
	}

	/** Says where the meeting can be watched as it happens. */
	void stream(@Nullable String address) {
		if (address != null && !address.startsWith("https://")) {
			throw new RuleBroken("livestream", "The address of the livestream must begin with https://");
		}
		this.livestream = address;
	}

	/** What the record says of a member, read together. */
	Outcome attendanceOf(MemberId member) {
		return Attendance.outcomeFor(member, this.attendance);
	}

	@Override
	public MeetingId getId() {
		return this.id;
	}

	public MeetingReference getReference() {
		return this.reference;
	}

	public BodyId getBody() {
		return this.body;
	}

	public Status getStatus() {
		return this.status;
	}

	public LocalDate getHeldOn() {
		return this.heldOn;
	}

	@Nullable LocalTime getStartsAt() {
		return this.startsAt;
	}

	@Nullable LocalTime getEndedAt() {
		return this.endedAt;
	}

	@Nullable String getVenue() {
		return this.venue;
	}

	@Nullable String getAddress() {
		return this.address;
	}

	@Nullable String getLivestream() {
		return this.livestream;
	}

	@Nullable Contact getContact() {
		return this.contact;
	}

	@Nullable PublicQuestions getQuestions() {
		return this.questions;
	}

	@Nullable AgendaSource getAgendaSource() {
		return this.agendaSource;
	}

	Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	@Nullable Instant getPublishedAt() {
		return this.publishedAt;
	}

	String getSource() {
		return this.source;
	}

	@Nullable String getNote() {
		return this.note;
	}

	List<AgendaItem> getItems() {
		return Collections.unmodifiableList(this.items);
	}

	Set<Attendance> getAttendance() {
		return Collections.unmodifiableSet(this.attendance);
	}

	List<AlsoPresent> getAlsoPresent() {
		return Collections.unmodifiableList(this.alsoPresent);
	}

	/**
	 * What became of a meeting, as far as it is recorded.
	 */
	public enum Status {

		/** Called. Nothing says yet, or ever, that it took place. */
		SCHEDULED,

		HELD,

		CANCELLED,

		/** Called off, to be held on another day. */
		POSTPONED

	}

	/**
	 * Where the agenda was taken from.
	 */
	public enum AgendaSource {

		/** The agenda itself. */
		PRINTED,

		/** The headings of the minutes; the agenda is not held. */
		MINUTES,

		/** Other documents, which name some of its items. */
		IN_PART

	}

}
