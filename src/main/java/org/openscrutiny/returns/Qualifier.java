package org.openscrutiny.returns;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader should know of a figure, by the shorthand of the Government Statistical
 * Service.
 */
public enum Qualifier {

	PROVISIONAL("p", "Provisional"),

	REVISED("r", "Revised"),

	ESTIMATED("e", "Estimated"),

	/** Not comparable with the figures before it. */
	BREAK("b", "Break in the series"),

	CONFIDENTIAL("c", "Confidential"),

	UNRELIABLE("u", "Low reliability"),

	/** More than 0, although it rounds to 0. */
	LOW("k", "Rounds to 0");

	private final String mark;

	private final String label;

	Qualifier(String mark, String label) {
		this.mark = mark;
		this.label = label;
	}

	/** The letter, as it is stored and printed in square brackets. */
	public String getMark() {
		return this.mark;
	}

	public String getLabel() {
		return this.label;
	}

	public static Optional<Qualifier> of(String mark) {
		return Arrays.stream(values()).filter((one) -> one.mark.equalsIgnoreCase(mark)).findFirst();
	}

	/**
	 * @param marks letters, of which unknown ones are left out
	 */
	public static Set<Qualifier> all(Collection<String> marks) {
		EnumSet<Qualifier> all = EnumSet.noneOf(Qualifier.class);
		marks.forEach((mark) -> of(mark).ifPresent(all::add));
		return all;
	}

	/** The letters, in the order of this list. */
	public static List<String> marks(Collection<Qualifier> qualifiers) {
		return qualifiers.stream().sorted().distinct().map(Qualifier::getMark).toList();
	}

}
