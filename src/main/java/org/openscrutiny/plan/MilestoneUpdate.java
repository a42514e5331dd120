package org.openscrutiny.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

/**
 * What was reported on a milestone. Once published it is never altered: another one
 * follows. Changed through its {@link Milestone} alone.
 */
@Entity
public class MilestoneUpdate {

	@Id
	private UUID id;

	private LocalDate reportedTo;

	@Enumerated(EnumType.STRING)
	private Standing standing;

	private String narrative;

	private @Nullable String source;

	private @Nullable UUID writtenBy;

	private @Nullable String writtenName;

	private @Nullable Instant writtenAt;

	private @Nullable Instant visibleFrom;

	private @Nullable UUID publishedBy;

	private @Nullable String publishedName;

	protected MilestoneUpdate() {
	}

	MilestoneUpdate(Content content, By by) {
		this.id = UUID.randomUUID();
		this.reportedTo = content.reportedTo();
		this.standing = content.standing();
		this.narrative = content.narrative();
		this.writtenBy = (by.who() != null) ? by.who().value() : null;
		this.writtenName = by.name();
		this.writtenAt = by.when();
	}

	void publish(By by) {
		UUID person = (by.who() != null) ? by.who().value() : null;
		if (isPublished()) {
			throw new RuleBroken("This update is published already");
		}
		if (person == null || person.equals(this.writtenBy)) {
			throw new RuleBroken("You wrote this update, so somebody else must publish it");
		}
		this.visibleFrom = by.when();
		this.publishedBy = person;
		this.publishedName = by.name();
	}

	public UUID getId() {
		return this.id;
	}

	public LocalDate getReportedTo() {
		return this.reportedTo;
	}

	public Standing getStanding() {
		return this.standing;
	}

	public String getNarrative() {
		return this.narrative;
	}

	public @Nullable String getSource() {
		return this.source;
	}

	public @Nullable String getWrittenName() {
		return this.writtenName;
	}

	public @Nullable Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	public boolean isPublished() {
		return this.visibleFrom != null;
	}

	/**
	 * What is reported.
	 *
	 * @param reportedTo the last day of what it tells of
	 * @param standing how the milestone stands
	 * @param narrative what happened, with figures
	 */
	public record Content(LocalDate reportedTo, Standing standing, String narrative) {
	}

	/** How a milestone stands, in words. */
	public enum Standing {

		NOT_STATED("Not stated"), ON_COURSE("On course"), BEHIND("Behind"), ACHIEVED("Achieved"), DROPPED("Dropped");

		private final String label;

		Standing(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
