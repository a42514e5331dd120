package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;

/**
 * A day on which a scorecard was announced to be released, or that this is called off.
 * Announcements are never changed; a later one takes the place of those before it.
 */
@Entity
@Table(name = "scorecard_date")
public class ReleaseDate {

	@Id
	private UUID id;

	private @Nullable LocalDate releaseOn;

	private @Nullable String reason;

	private Instant announcedAt;

	private UUID announcedBy;

	private String announcedName;

	protected ReleaseDate() {
	}

	ReleaseDate(@Nullable LocalDate releaseOn, @Nullable String reason, By by) {
		this.id = UUID.randomUUID();
		this.releaseOn = releaseOn;
		this.reason = reason;
		this.announcedAt = by.when();
		this.announcedBy = Objects.requireNonNull(by.who()).value();
		this.announcedName = by.name();
	}

	/** The day; null where the release is called off. */
	public @Nullable LocalDate getReleaseOn() {
		return this.releaseOn;
	}

	/** Why the day changed, or why there is none; null for the first announcement. */
	public @Nullable String getReason() {
		return this.reason;
	}

	public Instant getAnnouncedAt() {
		return this.announcedAt;
	}

}
