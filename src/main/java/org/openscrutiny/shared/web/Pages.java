package org.openscrutiny.shared.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pages of a long list, as the pagination component shows them: the first, the last,
 * and those around this one.
 *
 * @param items the pages, with a gap where some are left out
 * @param previous the address of the page before, if there is one
 * @param next the address of the page after, if there is one
 */
public record Pages(List<Item> items, @Nullable String previous, @Nullable String next) {

	private static final int HIGHEST = 1_000_000;

	/**
	 * @param number the page, from 1
	 * @param href its address; null for a gap
	 * @param current whether this is the page shown
	 */
	public record Item(int number, @Nullable String href, boolean current) {
	}

	/** Reads the number of a page from an address: 1 where it is none. */
	public static int number(String text) {
		try {
			return Math.min(Math.max(1, Integer.parseInt(text)), HIGHEST);
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

	/**
	 * @param current the page shown, from 1
	 * @param last the last page
	 * @param address the address of the list, with its filters
	 * @return the pages; without items if there is only one
	 */
	public static Pages of(int current, int last, String address) {
		List<Item> items = new ArrayList<>();
		for (int page = 1; page <= last && last > 1; page++) {
			if (page == 1 || page == last || Math.abs(page - current) <= 1) {
				items.add(new Item(page, at(address, page), page == current));
			}
			else if (Math.abs(page - current) == 2) {
				items.add(new Item(page, null, false));
			}
		}
		return new Pages(items, (current > 1) ? at(address, Math.min(current - 1, last)) : null,
				(current < last) ? at(address, current + 1) : null);
	}

	private static String at(String address, int page) {
		return address + (address.contains("?") ? "&" : "?") + "page=" + page;
	}

}
