package org.openscrutiny.meetings;

import java.time.Instant;
import java.util.List;
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

	/** When its instant was set ahead of time; null if it was published at once. */
	private @Nullable Instant scheduledAt;

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

	/**
	 * @param from from when everybody sees it, the moment of the act or a later one
	 */
	AgendaPublication(int number, @Nullable String adds, @Nullable String lateReason, Instant from, By by) {
		if (from.isBefore(by.when())) {
			throw new IllegalArgumentException("Nothing is published at an instant that has passed");
		}
		this.id = UUID.randomUUID();
		this.number = number;
		this.visibleFrom = from;
		this.publishedAt = from;
		this.scheduledAt = from.isAfter(by.when()) ? by.when() : null;
		this.publishedBy = by.who();
		this.publishedByName = by.name();
		this.adds = adds;
		this.lateReason = lateReason;
	}

	/** Takes in all that is still a draft, under the numbers that follow. */
	void include(List<AgendaItem> items) {
		int next = items.stream().mapToInt(AgendaPublication::place).max().orElse(0) + 1;
		for (AgendaItem item : items) {
			if (item.isDraft()) {
				item.publish(this.number, this.visibleFrom, next++);
			}
			item.publishPapers(this.number, this.visibleFrom);
		}
	}

	/** Old records have no numbers, and are addressed by their place. */
	private static int place(AgendaItem item) {
		Integer number = item.getNumber();
		return (number != null) ? number : item.isDraft() ? 0 : item.getPosition();
	}

	UUID getId() {
		return this.id;
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
