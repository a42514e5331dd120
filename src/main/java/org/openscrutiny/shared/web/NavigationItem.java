package org.openscrutiny.shared.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;

/**
 * An entry of the menu. Each module declares its own as beans.
 *
 * @param order the place in the menu, lowest first
 * @param href the address; the entry is current on it and on every address below it that
 * has no entry of its own
 * @param label the words
 * @param roles who sees it; empty for every reader
 */
public record NavigationItem(int order, String href, String label, Set<Role> roles) {

	/** An entry that every reader sees. */
	public static NavigationItem forReaders(int order, String href, String label) {
		return new NavigationItem(order, href, label, Set.of());
	}

	/** An entry for people with one of these roles. */
	public static NavigationItem forStaff(int order, String href, String label, Role... roles) {
		return new NavigationItem(order, href, label, Set.of(roles));
	}

	boolean isForReaders() {
		return this.roles.isEmpty();
	}

	boolean isFor(@Nullable ActingPerson person) {
		return person != null && this.roles.stream().anyMatch(person::is);
	}

	private boolean covers(String path) {
		return path.equals(this.href) || path.startsWith(this.href + "/");
	}

	/**
	 * A menu for a page. Of entries one of which is below the other, such as the figures
	 * and their approval, only the nearer one is current.
	 * @param items the entries of the menu
	 * @param path the address of the page
	 */
	static List<Link> menu(List<NavigationItem> items, String path) {
		NavigationItem nearest = items.stream()
			.filter((item) -> item.covers(path))
			.max(Comparator.comparingInt((item) -> item.href().length()))
			.orElse(null);
		return items.stream().map((item) -> new Link(item.href(), item.label(), item == nearest)).toList();
	}

}
