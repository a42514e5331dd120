package org.openscrutiny.minutes;

/**
 * How many people could vote at a meeting at most.
 *
 * @param number how many
 * @param present whether so many were present; otherwise it is not recorded who was, and
 * so many were members on the day
 */
record Voters(int number, boolean present) {

	/** The number in a sentence. */
	String inWords() {
		if (!this.present) {
			return "the panel had " + this.number + " members that day";
		}
		return this.number + ((this.number == 1) ? " member was present" : " members were present");
	}

}
