package org.openscrutiny.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Implemented by each module in which somebody has work waiting, so that a page brings
 * together what waits for the person who is signed in.
 */
public interface WaitingWork {

	/**
	 * @param person who is signed in
	 * @return what the module has for this person, a fixed number of statements; empty if
	 * the person has no part in it
	 */
	List<Section> waitingFor(ActingPerson person);

	/**
	 * What waits, of one kind.
	 *
	 * @param place the place on the page, lowest first
	 * @param title such as "Decisions sent for approval"
	 * @param href where the whole of it is
	 * @param label the words of that link
	 * @param items what waits; empty if nothing does
	 */
	record Section(int place, String title, String href, String label, List<Item> items) {
	}

	/**
	 * One thing that waits.
	 *
	 * @param text what it is
	 * @param href where it is done
	 * @param detail such as by when; null if there is nothing to add
	 * @param late whether it should have been done before today
	 */
	record Item(String text, String href, @Nullable String detail, boolean late) {
	}

}
