package org.openscrutiny.minutes;

import java.util.Map;

import org.openscrutiny.meetings.BodyId;

/**
 * Minutes were circulated, and their entries have the numbers that they keep. Published
 * in the transaction of the act.
 *
 * @param body the body
 * @param numbers the number of each entry
 */
public record MinuteNumbersFixed(BodyId body, Map<MinuteEntryId, Integer> numbers) {

	public MinuteNumbersFixed {
		numbers = Map.copyOf(numbers);
	}

}
