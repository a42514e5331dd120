package org.openscrutiny.returns.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.EntryId;
import org.openscrutiny.returns.Qualifier;
import org.openscrutiny.returns.TypedEntry;
import org.openscrutiny.returns.ValueStatus;
import org.springframework.util.MultiValueMap;

/**
 * The rows of a form as a browser sends them: {@code r3-value} is the value of the row
 * whose key is {@code r3-key}. A script sends single rows in the same way.
 *
 * @param rows the rows by their keys, in the order of the form
 */
record TypedSheet(Map<String, TypedEntry> rows) {

	private static final String KEY = "-key";

	static TypedSheet of(MultiValueMap<String, String> fields) {
		Map<String, Map<String, String>> accepted = accepted(fields);
		Map<String, TypedEntry> rows = new LinkedHashMap<>();
		fields.keySet().stream().filter((name) -> name.matches("r\\d{1,5}-key")).forEach((name) -> {
			String row = name.substring(0, name.length() - KEY.length());
			TypedEntry entry = new Fields(fields, row).entry(accepted.getOrDefault(row, Map.of()));
			rows.put(entry.key(), entry);
		});
		return new TypedSheet(rows);
	}

	/**
	 * The reasons by row and check; one walk over all fields, as there may be thousands.
	 */
	private static Map<String, Map<String, String>> accepted(MultiValueMap<String, String> fields) {
		Map<String, Map<String, String>> accepted = new HashMap<>();
		fields.forEach((name, values) -> {
			int place = name.indexOf("-accept-");
			if (place > 0) {
				accepted.computeIfAbsent(name.substring(0, place), (row) -> new HashMap<>())
					.put(name.substring(place + "-accept-".length()), values.get(0));
			}
		});
		return accepted;
	}

	List<TypedEntry> entries() {
		return List.copyOf(this.rows.values());
	}

	/** The fields of one row. */
	private record Fields(MultiValueMap<String, String> all, String row) {

		private TypedEntry entry(Map<String, String> reasons) {
			Map<String, TypedEntry.Accepted> accepted = new HashMap<>();
			reasons.forEach((code, reason) -> accepted.put(code,
					new TypedEntry.Accepted(text("seen-" + code), reason.replace("\r\n", "\n"))));
			return new TypedEntry(text("key"), id(), version(), text("value"), text("period"), status(), text("reason"),
					marks(), found("note"), found("source"), parts(), accepted);
		}

		private @Nullable String found(String field) {
			String value = this.all.getFirst(this.row + "-" + field);
			return (value != null) ? value.replace("\r\n", "\n") : null;
		}

		private String text(String field) {
			return Objects.requireNonNullElse(found(field), "");
		}

		private @Nullable EntryId id() {
			try {
				return text("entry").isEmpty() ? null : EntryId.valueOf(text("entry"));
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		private int version() {
			return text("version").matches("\\d{1,9}") ? Integer.parseInt(text("version")) : 0;
		}

		private @Nullable ValueStatus status() {
			return Arrays.stream(ValueStatus.values())
				.filter((status) -> !status.isFigure() && status.name().equals(text("status")))
				.findFirst()
				.orElse(null);
		}

		private @Nullable Set<Qualifier> marks() {
			if (found("marked") == null) {
				return null;
			}
			List<String> marks = this.all.get(this.row + "-marks");
			return (marks != null) ? Qualifier.all(marks) : EnumSet.noneOf(Qualifier.class);
		}

		private TypedEntry.@Nullable Parts parts() {
			boolean sent = found("numerator") != null || found("until") != null;
			return sent ? new TypedEntry.Parts(text("numerator"), text("denominator"), text("until")) : null;
		}

	}

}
