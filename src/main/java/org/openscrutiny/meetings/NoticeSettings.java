package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * How a body counts the days between an agenda and its meeting.
 *
 * @param clearDays how many clear days there must be, 1 to 30; null where no law asks for
 * any
 * @param nation whose bank holidays count
 * @param countsSaturdays whether a Saturday is a working day
 * @param publishBy the hour of the last day by which an agenda must be published; null if
 * the whole day will do
 */
@Embeddable
public record NoticeSettings(@Nullable Integer clearDays, @Enumerated(EnumType.STRING) Nation nation,
		boolean countsSaturdays, @Nullable LocalTime publishBy) {

	/** The most clear days that can be asked for. */
	public static final int MOST = 30;

	public NoticeSettings {
		if (clearDays != null && (clearDays < 1 || clearDays > MOST)) {
			throw new RuleBroken("clearDays", "The number of clear days must be a whole number from 1 to " + MOST);
		}
		if (clearDays == null && (countsSaturdays || publishBy != null)) {
			throw new RuleBroken("clearDays", "Enter the number of clear days");
		}
	}

	/**
	 * The clock of a body with these settings.
	 * @param oneOff holidays that were added by hand
	 * @return the clock; empty where no clear days are asked for
	 */
	Optional<NoticeClock> clock(Collection<LocalDate> oneOff) {
		return Optional.ofNullable(this.clearDays)
			.map((days) -> new NoticeClock(days, new WorkingDays(this.nation, this.countsSaturdays, Set.copyOf(oneOff)),
					this.publishBy));
	}

}
