package org.openscrutiny.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The links between the pages of a list: the first, the last, and those beside the one
 * that is shown.
 *
 * @param previous the address of the page before, if there is one
 * @param next the address of the page after, if there is one
 * @param items the links in between
 */
public record Pages(@Nullable String previous, @Nullable String next, List<Item> items) {

	/**
	 * @param current the number of the page that is shown, from 1
	 * @param count how many pages there are
	 * @param address makes the address of a page out of its number
	 */
	public static Pages of(int current, int count, IntFunction<String> address) {
		List<Item> items = new ArrayList<>();
		int last = 0;
		for (int number = 1; number <= count; number++) {
			if (number == 1 || number == count || Math.abs(number - current) <= 1) {
				if (number > last + 1) {
					items.add(new Item(last + 1, null, false));
				}
				items.add(new Item(number, address.apply(number), number == current));
				last = number;
			}
		}
		return new Pages((current > 1) ? address.apply(current - 1) : null,
				(current < count) ? address.apply(current + 1) : null, items);
	}

	/**
	 * A link to a page.
	 *
	 * @param number its number
	 * @param href its address, or null where pages are left out
	 * @param current whether it is the one that is shown
	 */
	public record Item(int number, @Nullable String href, boolean current) {
	}

}
