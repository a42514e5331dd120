package org.openscrutiny.decisions.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.Classification;
import org.openscrutiny.decisions.DecisionFilter;
import org.openscrutiny.decisions.DecisionFilter.Order;
import org.openscrutiny.shared.web.FilteredAddress;
import org.openscrutiny.shared.web.TypedDay;
import org.springframework.lang.Contract;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a reader narrows the register down by, as it stands in the address.
 *
 * @param q words of the decision
 * @param from the first day on which it was made
 * @param to the last
 * @param year the year of its reference
 * @param kind its classification, such as {@code public}
 * @param priority the priority of the Police and Crime Plan
 * @param sort {@code newest}, {@code oldest}, {@code latest-made} or {@code first-made}
 */
record DecisionFilterForm(@Nullable String q, @Nullable String from, @Nullable String to, @Nullable String year,
		@BindParam("class") @Nullable String kind, @Nullable String priority, @Nullable String sort) {

	private static final int LONGEST = 200;

	/**
	 * Reads the filter. What makes no sense is told to the form, and narrows nothing
	 * down.
	 */
	DecisionFilter read(Errors errors) {
		LocalDate first = TypedDay.read(this.from, errors, "from").orElse(null);
		LocalDate last = TypedDay.read(this.to, errors, "to").orElse(null);
		if (first != null && last != null && last.isBefore(first)) {
			errors.rejectValue("to", "order", "The last day must be on or after the first");
		}
		return new DecisionFilter(first, last, year(errors), text(errors), classification(errors),
				isSet(this.priority) ? this.priority : null, order().orElse(Order.NEWEST));
	}

	private @Nullable Integer year(Errors errors) {
		if (!isSet(this.year)) {
			return null;
		}
		if (!this.year.matches("\\d{4}")) {
			errors.rejectValue("year", "year.real", "Enter a year of four digits, such as 2018");
			return null;
		}
		return Integer.valueOf(this.year);
	}

	private @Nullable String text(Errors errors) {
		if (isSet(this.q) && this.q.length() > LONGEST) {
			errors.rejectValue("q", "long", "Search for " + LONGEST + " characters or fewer");
			return null;
		}
		return isSet(this.q) ? this.q : null;
	}

	private @Nullable Classification classification(Errors errors) {
		if (!isSet(this.kind)) {
			return null;
		}
		Optional<Classification> read = Classification.read(this.kind);
		if (read.isEmpty()) {
			errors.rejectValue("kind", "unknown", "Choose a classification of the list");
		}
		return read.orElse(null);
	}

	private Optional<Order> order() {
		for (Order order : Order.values()) {
			if (parameter(order).equals(this.sort)) {
				return Optional.of(order);
			}
		}
		return Optional.empty();
	}

	boolean isSet() {
		return isSet(this.q) || isSet(this.from) || isSet(this.to) || isSet(this.year) || isSet(this.kind)
				|| isSet(this.priority);
	}

	/** The address of the list, or of a file of it, with this filter. */
	String address(String path) {
		return address(path, this.year, this.sort);
	}

	String ofYear(@Nullable Integer other) {
		return address("/decisions", (other != null) ? other.toString() : null, this.sort);
	}

	String sorted(Order order) {
		return address("/decisions", this.year, parameter(order));
	}

	private String address(String path, @Nullable String year, @Nullable String sort) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		parameters.put("q", this.q);
		parameters.put("from", this.from);
		parameters.put("to", this.to);
		parameters.put("year", year);
		parameters.put("class", this.kind);
		parameters.put("priority", this.priority);
		parameters.put("sort", sort);
		return FilteredAddress.of(path, parameters);
	}

	private static String parameter(Order order) {
		return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Contract("null -> false")
	private static boolean isSet(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
