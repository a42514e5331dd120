package org.openscrutiny.meetings;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.openscrutiny.shared.RuleBroken;

/**
 * In which order the parts of an agenda stand, and when each item begins. What is
 * published keeps its place.
 */
final class AgendaOrder {

	private AgendaOrder() {
	}

	/**
	 * Exchanges a part with its neighbour, if it has one.
	 * @param parts all of them, in order
	 * @param by -1 for the one before, 1 for the one after
	 * @param published what to say if either of them is published
	 * @throws RuleBroken if either of them is published
	 */
	static <P extends AgendaPart> void exchange(List<P> parts, P part, int by, String published) {
		int other = parts.indexOf(part) + by;
		if (other < 0 || other >= parts.size()) {
			return;
		}
		P neighbour = parts.get(other);
		if (!part.isDraft() || !neighbour.isDraft()) {
			throw new RuleBroken(published);
		}
		int place = part.getPosition();
		part.moveTo(neighbour.getPosition());
		neighbour.moveTo(place);
	}

	/** Lets the items stand one after another, from place 1 on. */
	static void close(List<AgendaItem> items) {
		int position = 1;
		for (AgendaItem item : items) {
			item.moveTo(position++);
		}
	}

	/** Lets each item that is not published begin when those before it are done. */
	static void workOutTimes(List<AgendaItem> items, LocalTime start) {
		LocalTime time = start;
		for (AgendaItem item : items) {
			if (item.isDraft()) {
				item.beginAt(time);
			}
			Integer minutes = item.getContent().duration();
			time = time.plusMinutes((minutes != null) ? minutes : 0);
		}
	}

	/** How many minutes the items take together, as far as that is given. */
	static int minutes(List<AgendaItem> items) {
		return items.stream()
			.filter((item) -> !item.isWithdrawn())
			.map((item) -> item.getContent().duration())
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.sum();
	}

}
