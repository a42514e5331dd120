package org.openscrutiny.returns;

import org.jspecify.annotations.Nullable;

/**
 * What identifies a line of figures for people and in files, such as
 * {@code calls-101/2@GMP}: the measure, the place of the group and who is measured.
 */
public final class LineName {

	private LineName() {
	}

	/**
	 * @param measure the code of the measure
	 * @param group the place of the group among those of the measure, from 0; null for
	 * the whole
	 * @param other the short name of the force or area; null for the home force
	 */
	public static String of(String measure, @Nullable Integer group, @Nullable String other) {
		return measure + ((group != null) ? "/" + (group + 1) : "") + ((other != null) ? "@" + other : "");
	}

}
