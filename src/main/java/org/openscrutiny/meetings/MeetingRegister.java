package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * The attendance of a meeting while it is taken. Nobody but the office sees it until it
 * is recorded.
 */
@Entity
@Table(name = "attendance_register")
public class MeetingRegister extends AggregateRoot<MeetingId> {

	private static final int LONGEST_REASON = 500;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
	private MeetingId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "chair_id"))
	private @Nullable MemberId chair;

	private @Nullable String chairName;

	private @Nullable LocalTime beganAt;

	private @Nullable LocalTime endedAt;

	private @Nullable String recording;

	private Instant seenUntil;

	private @Nullable Integer quorum;

	private @Nullable Integer counted;

	private @Nullable Instant recordedAt;

	private @Nullable Instant correctedAt;

	private @Nullable String correctionReason;

	@ElementCollection
	@CollectionTable(name = "register_mark", joinColumns = @JoinColumn(name = "meeting_id"))
	@Fetch(FetchMode.SUBSELECT)
	private Set<Attendance> marks = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "register_guest", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<AlsoPresent> guests = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "declared_interest", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<DeclaredInterest> interests = new ArrayList<>();

	protected MeetingRegister() {
	}

	MeetingRegister(MeetingId meeting, Instant seenUntil) {
		this.id = meeting;
		this.seenUntil = seenUntil;
	}

	/**
	 * Takes down who is there.
	 * @param sheet all of it
	 * @param seen until when the officer has seen what members let the office know
	 * @throws RuleBroken if the attendance is recorded already: then it is corrected
	 */
	void take(AttendanceSheet sheet, Instant seen) {
		if (this.recordedAt != null) {
			throw new RuleBroken("reason", "The attendance is on record. Say why it is corrected");
		}
		fill(sheet, seen);
	}

	private void fill(AttendanceSheet sheet, Instant seen) {
		this.chair = sheet.chair();
		this.chairName = sheet.chairName();
		this.beganAt = sheet.beganAt();
		this.endedAt = sheet.endedAt();
		this.recording = sheet.recording();
		Set<Attendance> taken = new LinkedHashSet<>(
				sheet.marks().stream().map(AttendanceSheet.Mark::attendance).toList());
		this.marks.retainAll(taken);
		this.marks.addAll(taken);
		replace(this.guests, sheet.guests());
		replace(this.interests, sheet.interests());
		this.seenUntil = seen.isAfter(this.seenUntil) ? seen : this.seenUntil;
	}

	private static <T> void replace(List<T> stored, List<T> now) {
		if (!stored.equals(now)) {
			stored.clear();
			stored.addAll(now);
		}
	}

	/**
	 * Puts the attendance on record, with whether there were enough members.
	 * @param needed the quorum; null where no rule is on record
	 * @throws RuleBroken if nobody was there, or it is on record already
	 */
	void record(@Nullable Integer needed, Instant now) {
		if (this.recordedAt != null) {
			throw new RuleBroken("The attendance is on record already");
		}
		count(needed);
		this.recordedAt = now;
	}

	private void count(@Nullable Integer needed) {
		AttendanceSheet sheet = sheet();
		if (sheet.counted() == 0 && sheet.guests().isEmpty()) {
			throw new RuleBroken("Mark who is present before you record the attendance");
		}
		this.quorum = needed;
		this.counted = sheet.counted();
	}

	/**
	 * Puts right what is on record.
	 * @param needed the quorum; null where no rule is on record
	 * @param reason why, 1 to 500 characters: readers are told
	 * @throws RuleBroken if there is no reason
	 */
	void correct(AttendanceSheet sheet, Instant seen, @Nullable Integer needed, String reason, Instant now) {
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new RuleBroken("reason", reason.isBlank() ? "Enter why the attendance is corrected"
					: "The reason must be " + LONGEST_REASON + " characters or fewer");
		}
		fill(sheet, seen);
		count(needed);
		this.correctedAt = now;
		this.correctionReason = reason;
	}

	/** What is taken down. */
	public AttendanceSheet sheet() {
		return new AttendanceSheet(this.marks.stream().map(AttendanceSheet.Mark::of).toList(), this.chair,
				this.chairName, this.beganAt, this.endedAt, this.recording, this.guests, this.interests);
	}

	@Override
	public MeetingId getId() {
		return this.id;
	}

	Set<Attendance> getMarks() {
		return Set.copyOf(this.marks);
	}

	List<AlsoPresent> getGuests() {
		return List.copyOf(this.guests);
	}

	List<DeclaredInterest> getInterests() {
		return List.copyOf(this.interests);
	}

	Instant getSeenUntil() {
		return this.seenUntil;
	}

	@Nullable Integer getQuorum() {
		return this.quorum;
	}

	@Nullable Integer getCounted() {
		return this.counted;
	}

	public boolean isRecorded() {
		return this.recordedAt != null;
	}

	@Nullable Instant getRecordedAt() {
		return this.recordedAt;
	}

	@Nullable Instant getCorrectedAt() {
		return this.correctedAt;
	}

	@Nullable String getCorrectionReason() {
		return this.correctionReason;
	}

}
