package org.openscrutiny.meetings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

/**
 * What was put right in an item or a paper after it was published. It never changes.
 */
@Entity
@Table(name = "agenda_correction")
class AgendaCorrection {

	@Id
	private UUID id;

	private UUID itemId;

	private @Nullable UUID paperId;

	private String note;

	private Instant correctedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "corrected_by"))
	private @Nullable UserId correctedBy;

	@SuppressWarnings("NullAway")
	protected AgendaCorrection() {
	}

	private AgendaCorrection(UUID item, @Nullable UUID paper, String note, By by) {
		this.id = UUID.randomUUID();
		this.itemId = item;
		this.paperId = paper;
		this.note = note;
		this.correctedAt = by.when();
		this.correctedBy = by.who();
	}

	/**
	 * What readers are told of a change to an item, or to a paper of it.
	 * @param note what was put right
	 * @return empty for a draft, which nobody saw
	 * @throws RuleBroken if it is published and there is no note
	 */
	static Optional<AgendaCorrection> of(AgendaItem item, @Nullable Paper paper, @Nullable String note, By by) {
		if (((paper != null) ? paper : item).isDraft()) {
			return Optional.empty();
		}
		if (note == null) {
			throw new RuleBroken("correction", "Enter what was put right: it is published already");
		}
		return Optional.of(new AgendaCorrection(item.getId(), (paper != null) ? paper.getId() : null, note, by));
	}

	String getNote() {
		return this.note;
	}

	Instant getCorrectedAt() {
		return this.correctedAt;
	}

}
