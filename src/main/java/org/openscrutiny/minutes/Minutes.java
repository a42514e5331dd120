package org.openscrutiny.minutes;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * The minutes of one meeting: how far they have come. What they say is in their
 * {@link MinuteEntry entries}, each a record of its own, so that two officers can write
 * at once.
 */
@Entity
@Table(name = "minutes")
public class Minutes extends AggregateRoot<MinutesId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MinutesId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
	private MeetingId meeting;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "body"))
	private BodyId body;

	@Enumerated(EnumType.STRING)
	private MinutesState state;

	private @Nullable Instant circulatedAt;

	private @Nullable Instant publishedAt;

	private @Nullable Instant visibleFrom;

	private @Nullable LocalDate confirmedOn;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "confirmed_by_entry"))
	private @Nullable MinuteEntryId confirmedByEntry;

	private @Nullable String signedBy;

	private @Nullable String source;

	private @Nullable String note;

	protected Minutes() {
	}

	/** Minutes that are being written. */
	Minutes(MeetingId meeting, BodyId body) {
		this.id = MinutesId.create();
		this.meeting = meeting;
		this.body = body;
		this.state = MinutesState.DRAFT;
	}

	/**
	 * Sends the draft to the members.
	 * @throws RuleBroken if it was before
	 */
	void circulate(Instant at) {
		require(MinutesState.DRAFT, "These minutes were circulated already");
		this.state = MinutesState.CIRCULATED;
		this.circulatedAt = at;
	}

	/**
	 * Opens the circulated minutes to every reader, as a draft.
	 * @throws RuleBroken if they were not circulated, or published before
	 */
	void publish(Instant at) {
		require(MinutesState.CIRCULATED, "Only circulated minutes can be published");
		this.state = MinutesState.PUBLISHED;
		this.publishedAt = at;
		this.visibleFrom = at;
	}

	/**
	 * Records that a later meeting confirmed the minutes, which are permanent from now
	 * on.
	 * @param entry the entry of that meeting's minutes
	 * @param on the day of that meeting
	 * @param signedBy who signed them
	 * @throws RuleBroken if they are not published, or confirmed before
	 */
	void confirm(MinuteEntryId entry, LocalDate on, @Nullable String signedBy) {
		require(MinutesState.PUBLISHED, "Only minutes that are published as a draft can be confirmed");
		this.state = MinutesState.CONFIRMED;
		this.confirmedByEntry = entry;
		this.confirmedOn = on;
		this.signedBy = signedBy;
	}

	private void require(MinutesState expected, String message) {
		if (this.state != expected) {
			throw new RuleBroken(message);
		}
	}

	/**
	 * Guards the order and the number of entries.
	 * @throws RuleBroken if the numbers are fixed
	 */
	void requireUnnumbered() {
		if (this.state.isNumbered()) {
			throw new RuleBroken(
					"These minutes were circulated: entries can be changed, and no longer added, moved or deleted");
		}
	}

	/**
	 * Guards the words of entries.
	 * @throws RuleBroken if they are permanent
	 */
	void requireChangeable() {
		if (this.state == MinutesState.CONFIRMED) {
			throw new RuleBroken("These minutes were confirmed: they can no longer be changed. Add an erratum instead");
		}
	}

	@Override
	public MinutesId getId() {
		return this.id;
	}

	MeetingId getMeeting() {
		return this.meeting;
	}

	public BodyId getBody() {
		return this.body;
	}

	public MinutesState getState() {
		return this.state;
	}

	/** Null where it is not recorded. */
	public @Nullable Instant getCirculatedAt() {
		return this.circulatedAt;
	}

	/** Null where it is not recorded. */
	public @Nullable Instant getPublishedAt() {
		return this.publishedAt;
	}

	/** From when readers see the minutes. */
	public @Nullable Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	public @Nullable LocalDate getConfirmedOn() {
		return this.confirmedOn;
	}

	public @Nullable String getSignedBy() {
		return this.signedBy;
	}

	public @Nullable String getSource() {
		return this.source;
	}

	public @Nullable String getNote() {
		return this.note;
	}

}
