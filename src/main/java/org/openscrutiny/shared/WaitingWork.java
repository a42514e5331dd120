package org.openscrutiny.shared;

import java.util.List;

/**
 * Implemented by each module in which work waits for people who are signed in, so that
 * one page can name it all.
 */
public interface WaitingWork {

	/**
	 * @param person whoever is signed in
	 * @return what waits for him or her now, the most urgent first. At most one statement
	 */
	List<Item> of(ActingPerson person);

	/**
	 * Something that waits.
	 *
	 * @param href where it is done
	 * @param words what it is
	 * @param detail until when, or how much of it
	 */
	record Item(String href, String words, String detail) {
	}

}
