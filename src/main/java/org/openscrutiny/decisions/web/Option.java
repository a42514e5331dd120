package org.openscrutiny.decisions.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.openscrutiny.decisions.Classification;
import org.openscrutiny.decisions.CorrectedField;

/**
 * A choice of a field.
 *
 * @param value what is sent
 * @param label what is shown
 */
record Option(String value, String label) {

	static List<Option> classifications() {
		return Arrays.stream(Classification.values())
			.map((value) -> new Option(value.name(), value.getLabel()))
			.toList();
	}

	static List<Option> withheld() {
		return Arrays.stream(Classification.values())
			.filter(Classification::isWithheld)
			.map((value) -> new Option(value.name(), value.getLabel()))
			.toList();
	}

	/** Classifications as they stand in addresses. */
	static List<Option> filters() {
		return Arrays.stream(Classification.values())
			.map((value) -> new Option(value.getParameter(), value.getLabel()))
			.toList();
	}

	static List<Option> correctedFields() {
		return Arrays.stream(CorrectedField.values())
			.map((value) -> new Option(value.name(), value.getLabel()))
			.toList();
	}

	static List<Option> same(Collection<?> values) {
		return values.stream().map((value) -> new Option(value.toString(), value.toString())).toList();
	}

}
