package org.openscrutiny.decisions;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The priority of a Police and Crime Plan that a decision serves.
 *
 * @param section the section of the plan; null where an old record has words only
 * @param title the section's title when it was chosen, or those words
 */
@Embeddable
public record ServedPriority(@Column(name = "section_id") @Nullable UUID section,
		@Column(name = "priority") String title) {

	/** What tells it apart from the others of a choice. */
	public String key() {
		return (this.section != null) ? this.section.toString() : this.title;
	}

	static @Nullable String titleOf(@Nullable ServedPriority priority) {
		return (priority != null) ? priority.title() : null;
	}

}
