package org.openscrutiny.minutes.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.MinutesPages;
import org.openscrutiny.minutes.PrintedEntry;

/**
 * Where staff raise an action by an entry and by each of its resolutions.
 */
public class RaiseLinks {

	private final MinutesPages pages;

	private final PrintedEntry entry;

	RaiseLinks(MinutesPages pages, PrintedEntry entry) {
		this.pages = pages;
		this.entry = entry;
	}

	/**
	 * The address; null where no module follows minutes up, or what stands there was not
	 * carried.
	 * @param resolution one of its resolutions, or null for the entry
	 */
	public @Nullable String of(PrintedEntry.@Nullable Resolved resolution) {
		if (resolution != null && this.entry.isLost()) {
			return null;
		}
		return this.pages.raiseHref(this.entry.id(), (resolution != null) ? resolution.id() : null).orElse(null);
	}

}
