package org.openscrutiny.shared.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An entry of the menu. Each module declares its own as beans.
 *
 * @param order the place in the menu, lowest first
 * @param href the address; the entry is current on it and on every address below it that
 * has no entry of its own
 * @param label the words
 * @param roles who sees it; empty for every reader
 * @param elsewhere a pattern of addresses elsewhere that belong to it too, with those
 * below them; null if there are none
 */
public record NavigationItem(int order, String href, String label, Set<Role> roles, @Nullable PathPattern elsewhere) {

	/** An entry that every reader sees. */
	public static NavigationItem forReaders(int order, String href, String label) {
		return new NavigationItem(order, href, label, Set.of(), null);
	}

	/** An entry for people with one of these roles. */
	public static NavigationItem forStaff(int order, String href, String label, Role... roles) {
		return new NavigationItem(order, href, label, Set.of(roles), null);
	}

	/**
	 * The same entry, current on addresses elsewhere too.
	 * @param pattern such as {@code /manage/meetings/{reference}/minutes}
	 */
	public NavigationItem alsoFor(String pattern) {
		return new NavigationItem(this.order, this.href, this.label, this.roles,
				PathPatternParser.defaultInstance.parse(pattern));
	}

	boolean isForReaders() {
		return this.roles.isEmpty();
	}

	boolean isFor(@Nullable ActingPerson person) {
		return person != null && this.roles.stream().anyMatch(person::is);
	}

	/** How much of an address the entry stands for; 0 if it is not current on it. */
	private int nearness(String path) {
		if (path.equals(this.href) || path.startsWith(this.href + "/")) {
			return this.href.length();
		}
		PathPattern.PathRemainingMatchInfo found = (this.elsewhere != null)
				? this.elsewhere.matchStartOfPath(PathContainer.parsePath(path)) : null;
		return (found != null) ? found.getPathMatched().value().length() : 0;
	}

	/**
	 * A menu for a page. Of entries one of which is below the other, such as the figures
	 * and their approval, only the nearer one is current.
	 * @param items the entries of the menu
	 * @param path the address of the page
	 */
	static List<Link> menu(List<NavigationItem> items, String path) {
		NavigationItem nearest = items.stream()
			.filter((item) -> item.nearness(path) > 0)
			.max(Comparator.comparingInt((item) -> item.nearness(path)))
			.orElse(null);
		return items.stream().map((item) -> new Link(item.href(), item.label(), item == nearest)).toList();
	}

}
