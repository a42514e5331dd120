package org.openscrutiny.meetings;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.UserId;

/**
 * What is kept of a publication that was taken back before its instant. It never changes.
 */
@Entity
@Table(name = "agenda_recall")
class AgendaRecall {

	@Id
	private UUID publicationId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
	private MeetingId meeting;

	private int number;

	private Instant visibleFrom;

	private Instant recalledAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "recalled_by"))
	private @Nullable UserId recalledBy;

	private String recalledByName;

	@SuppressWarnings("NullAway")
	protected AgendaRecall() {
	}

	AgendaRecall(MeetingId meeting, AgendaPublication publication, By by) {
		this.publicationId = publication.getId();
		this.meeting = meeting;
		this.number = publication.getNumber();
		this.visibleFrom = publication.getVisibleFrom();
		this.recalledAt = by.when();
		this.recalledBy = by.who();
		this.recalledByName = by.name();
	}

	/** When everybody would have seen it. */
	Instant getVisibleFrom() {
		return this.visibleFrom;
	}

}
