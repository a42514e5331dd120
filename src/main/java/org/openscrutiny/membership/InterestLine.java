package org.openscrutiny.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the register of interests as a page shows it: either a link, or a category
 * and a nature.
 *
 * @param id the entry
 * @param version the number of its stored state
 * @param registerUrl the address of the authority's register
 * @param category what kind of interest
 * @param nature what the interest is
 * @param registeredOn when it was registered, or the date at which the authority's
 * register was seen
 * @param removedOn when it was removed; null while it holds
 */
public record InterestLine(InterestId id, int version, @Nullable String registerUrl, @Nullable String category,
		@Nullable String nature, LocalDate registeredOn, @Nullable LocalDate removedOn) {

	public boolean isLink() {
		return this.registerUrl != null;
	}

}
