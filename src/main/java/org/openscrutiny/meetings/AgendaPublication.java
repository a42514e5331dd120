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
 * When an agenda, or a supplement to it, was published. It never changes.
 */
@Entity
@Table(name = "agenda_publication")
class AgendaPublication {

	@Id
	private UUID id;

	private int number;

	private Instant visibleFrom;

	private @Nullable Instant publishedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "published_by"))
	private @Nullable UserId publishedBy;

	private @Nullable String publishedByName;

	private @Nullable String adds;

	private @Nullable String lateReason;

	private @Nullable String note;

	@SuppressWarnings("NullAway")
	protected AgendaPublication() {
	}

	AgendaPublication(int number, @Nullable String adds, @Nullable String lateReason, By by) {
		this.id = UUID.randomUUID();
		this.number = number;
		this.visibleFrom = by.when();
		this.publishedAt = by.when();
		this.publishedBy = by.who();
		this.publishedByName = by.name();
		this.adds = adds;
		this.lateReason = lateReason;
	}

	/** 0 for the agenda itself, else the number of the supplement. */
	int getNumber() {
		return this.number;
	}

	Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	/** Null where it is not recorded. */
	@Nullable Instant getPublishedAt() {
		return this.publishedAt;
	}

	@Nullable String getPublishedByName() {
		return this.publishedByName;
	}

	@Nullable String getAdds() {
		return this.adds;
	}

	@Nullable String getLateReason() {
		return this.lateReason;
	}

	@Nullable String getNote() {
		return this.note;
	}

}
