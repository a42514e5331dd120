package org.openscrutiny.meetings;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A name that a body bore for some time.
 *
 * @param name the name
 * @param validFrom the first day, or null if it is not recorded
 * @param validTo the last day, or null if it is not recorded or has not come
 */
@Embeddable
record BodyName(String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	boolean isBorneOn(LocalDate day) {
		return (this.validFrom == null || !this.validFrom.isAfter(day))
				&& (this.validTo == null || !this.validTo.isBefore(day));
	}

}
