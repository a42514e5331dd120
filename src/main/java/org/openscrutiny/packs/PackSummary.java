package org.openscrutiny.packs;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * A pack that is made, as lists show it to a reader.
 *
 * @param meeting the meeting
 * @param number the number of the pack, from 1
 * @param publication the newest publication in it: 0 for the agenda, else the number of a
 * supplement
 * @param asOf until when it holds what was published
 * @param madeAt when it was made
 * @param open the edition for everybody; null if it may not be shown any more
 * @param members the edition for members and the office; null where there is none, it may
 * not be shown any more, or the reader is neither
 * @param withheld whether anything in it is withheld from the public
 */
public record PackSummary(MeetingReference meeting, int number, int publication, Instant asOf, Instant madeAt,
		@Nullable Edition open, @Nullable Edition members, boolean withheld) {

	/** The address of the page about it. */
	public String getHref() {
		return "/meetings/" + this.meeting + "/packs/" + this.number;
	}

	/** What is in it, such as "The agenda and supplement 1". */
	public String getHoldings() {
		return switch (this.publication) {
			case 0 -> "The agenda";
			case 1 -> "The agenda and supplement 1";
			default -> "The agenda and supplements 1 to " + this.publication;
		};
	}

	/**
	 * An edition of it.
	 *
	 * @param href its address, which stays
	 * @param file by what it is found
	 * @param size in bytes
	 * @param pages how many pages it has
	 */
	public record Edition(String href, UUID file, long size, int pages) {

		private static final int KILO = 1024;

		/** Such as {@code 340 KB} or {@code 1.2 MB}. */
		public String getSizeLabel() {
			if (this.size < KILO * KILO) {
				return Math.max(1, Math.round((double) this.size / KILO)) + " KB";
			}
			return String.format(Locale.UK, "%.1f MB", (double) this.size / (KILO * KILO));
		}

	}

}
