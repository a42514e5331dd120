package org.openscrutiny.packs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the packs of a meeting.
 *
 * @param packs those that are made, the newest first
 * @param coming whether one more is being made, or will be soon
 * @param failure why the next one could not be made; null if nothing went wrong
 * @param since from when it stands so; null if nobody has looked yet
 * @param entitled whether the reader reads what is withheld from the public
 * @param prepares whether the reader prepares the meeting
 */
public record PackList(List<PackSummary> packs, boolean coming, @Nullable String failure, @Nullable Instant since,
		boolean entitled, boolean prepares) {

	public @Nullable PackSummary getNewest() {
		return this.packs.isEmpty() ? null : this.packs.get(0);
	}

	/** Whether there is, or will be, anything to read. */
	public boolean isThere() {
		return !this.packs.isEmpty() || this.coming || this.failure != null;
	}

}
