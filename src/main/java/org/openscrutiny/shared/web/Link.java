package org.openscrutiny.shared.web;

import java.util.List;

/**
 * A link with its words.
 *
 * @param href the address
 * @param label the words
 * @param current whether the reader is there, or below it
 */
public record Link(String href, String label, boolean current) {

	public static Link to(String href, String label) {
		return new Link(href, label, false);
	}

	/**
	 * The way from the start page down to the page above this one, for
	 * {@code breadcrumbs} in the model.
	 */
	public static List<Link> trail(Link... below) {
		Link[] trail = new Link[below.length + 1];
		trail[0] = to("/", "Home");
		System.arraycopy(below, 0, trail, 1, below.length);
		return List.of(trail);
	}

}
