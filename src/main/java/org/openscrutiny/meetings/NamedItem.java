package org.openscrutiny.meetings;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An agenda item by its name.
 *
 * @param id identifies it
 * @param number its number; null where it has none yet
 * @param topic its headings; null where they are withheld
 */
public record NamedItem(UUID id, @Nullable Integer number, @Nullable String topic) {

	/** Such as "Item 9: Scorecard". */
	public String getLabel() {
		if (this.number == null) {
			return (this.topic != null) ? this.topic : "An item of the agenda";
		}
		return "Item " + this.number + ((this.topic != null) ? ": " + this.topic : "");
	}

}
