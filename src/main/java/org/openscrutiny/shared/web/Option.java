package org.openscrutiny.shared.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One choice of a field.
 *
 * @param value what is sent
 * @param label what is shown
 */
public record Option(String value, String label) {

	/** The values of an enumeration, in their order. */
	public static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> label) {
		return Arrays.stream(values).map((value) -> new Option(value.name(), label.apply(value))).toList();
	}

}
