package org.openscrutiny.actions.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.Owner;
import org.openscrutiny.actions.TrackerFilter;
import org.openscrutiny.actions.TrackerFilter.Order;
import org.openscrutiny.actions.TrackerFilter.Show;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.web.FilteredAddress;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.TypedDay;
import org.springframework.lang.Contract;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a reader narrows the tracker down by, as it stands in the address.
 *
 * @param status such as {@code overdue}
 * @param owner such as {@code panel-office}
 * @param age the months that an action is old at least
 * @param meeting the reference of the meeting that raised it
 * @param asAt the day as it stood on, such as {@code 2022-03-14} or {@code 14 March 2022}
 * @param sort {@code reference}, {@code oldest}, {@code newest} or {@code due}
 */
record TrackerFilterForm(@Nullable String status, @Nullable String owner, @Nullable String age,
		@Nullable String meeting, @BindParam("as-at") @Nullable String asAt, @Nullable String sort) {

	static final List<Option> AGES = List.of(new Option("3", "Over 3 months"), new Option("6", "Over 6 months"),
			new Option("12", "Over a year"));

	/**
	 * Reads the filter. What makes no sense is told to the form, and narrows nothing
	 * down.
	 */
	TrackerFilter read(Errors errors) {
		return new TrackerFilter(show(errors), owner(errors), months(errors), meeting(errors), order());
	}

	/** The day that was asked for; null where none was, or it is no date. */
	@Nullable LocalDate day(Errors errors) {
		return TypedDay.read(this.asAt, errors, "asAt").orElse(null);
	}

	private Show show(Errors errors) {
		return choice(errors, "status", this.status,
				Arrays.stream(Show.values()).filter((show) -> parameter(show).equals(this.status)).findFirst())
			.orElse(Show.ALL);
	}

	private Owner.@Nullable Kind owner(Errors errors) {
		return choice(errors, "owner", this.owner, isSet(this.owner) ? Owner.Kind.read(this.owner) : Optional.empty())
			.orElse(null);
	}

	private @Nullable Integer months(Errors errors) {
		return choice(errors, "age", this.age,
				AGES.stream().map(Option::value).filter((months) -> months.equals(this.age)).findFirst())
			.map(Integer::valueOf)
			.orElse(null);
	}

	private @Nullable MeetingReference meeting(Errors errors) {
		return choice(errors, "meeting", this.meeting,
				isSet(this.meeting) ? MeetingReference.read(this.meeting) : Optional.empty())
			.orElse(null);
	}

	private static <T> Optional<T> choice(Errors errors, String field, @Nullable String typed, Optional<T> read) {
		if (isSet(typed) && read.isEmpty()) {
			errors.rejectValue(field, "unknown", "Choose something of the list");
		}
		return read;
	}

	private Order order() {
		return Arrays.stream(Order.values())
			.filter((order) -> parameter(order).equals(this.sort))
			.findFirst()
			.orElse(Order.REFERENCE);
	}

	/** Whether some actions may be left out. */
	boolean isSet() {
		return isSet(this.status) || isSet(this.owner) || isSet(this.age) || isSet(this.meeting);
	}

	/** The address of the tracker, or of a file of it, with this filter. */
	String address(String path) {
		return address(path, this.sort);
	}

	String sorted(Order order) {
		return address("/actions", parameter(order));
	}

	private String address(String path, @Nullable String sort) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		parameters.put("status", this.status);
		parameters.put("owner", this.owner);
		parameters.put("age", this.age);
		parameters.put("meeting", this.meeting);
		parameters.put("as-at", this.asAt);
		parameters.put("sort", sort);
		return FilteredAddress.of(path, parameters);
	}

	static String parameter(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Contract("null -> false")
	private static boolean isSet(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
