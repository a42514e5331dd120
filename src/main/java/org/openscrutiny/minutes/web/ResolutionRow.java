package org.openscrutiny.minutes.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.ResolutionId;

/**
 * A resolution.
 *
 * @param id which one; empty for a new one
 * @param text what was resolved
 * @param below whether it stands below the one before
 * @param remove whether it is to go
 */
record ResolutionRow(@Nullable String id, @Nullable String text, @Nullable String below, @Nullable String remove) {

	static ResolutionRow empty() {
		return new ResolutionRow("", "", null, null);
	}

	static ResolutionRow of(Point point) {
		return new ResolutionRow((point.id() != null) ? point.id().toString() : "", point.text(),
				point.below() ? EntryForm.YES : null, null);
	}

	boolean isFilled() {
		return this.remove == null && (this.below != null || isTyped());
	}

	boolean isTyped() {
		return !(EntryForm.text(this.id).isBlank() && EntryForm.text(this.text).isBlank());
	}

	Point point() {
		return new Point(readId(), EntryForm.text(this.text), this.below != null);
	}

	private @Nullable ResolutionId readId() {
		try {
			return EntryForm.text(this.id).isBlank() ? null : ResolutionId.valueOf(EntryForm.text(this.id));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
