package org.openscrutiny.sheets;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The first page of a workbook: what it is about, where it comes from, and last under
 * which licence it may be used.
 */
public final class CoverPage {

	private static final List<String> LICENCE = List.of("Licence",
			"Open Government Licence v3.0, as far as the publisher does not say otherwise");

	private final List<List<String>> lines = new ArrayList<>();

	/**
	 * @param title what the workbook is about
	 */
	public CoverPage(String title) {
		this.lines.add(List.of(title));
	}

	/**
	 * Adds a line.
	 * @param heading what it tells
	 * @param words what there is to tell; without any, there is no line
	 */
	public CoverPage line(String heading, @Nullable String words) {
		if (words != null) {
			this.lines.add(List.of(heading, words));
		}
		return this;
	}

	List<List<String>> lines() {
		List<List<String>> all = new ArrayList<>(this.lines);
		all.add(LICENCE);
		return all;
	}

}
