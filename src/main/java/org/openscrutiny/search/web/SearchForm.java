package org.openscrutiny.search.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.search.SearchQuestion;
import org.openscrutiny.search.SearchQuestion.Order;
import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.shared.web.FilteredAddress;
import org.springframework.validation.Errors;

/**
 * What a reader asks for, as it stands in the address.
 *
 * @param q the words
 * @param kind the kind of record, such as {@code decisions}; any other word narrows
 * nothing down
 * @param sort {@code newest}; anything else sorts by relevance
 */
record SearchForm(@Nullable String q, @Nullable String kind, @Nullable String sort) {

	/**
	 * Reads the question. What cannot be asked is told to the form.
	 * @return empty if there are no words, or too many
	 */
	Optional<SearchQuestion> read(int page, Errors errors) {
		if (this.q == null || this.q.isBlank()) {
			return Optional.empty();
		}
		if (this.q.length() > SearchQuestion.LONGEST) {
			errors.rejectValue("q", "long", "Search for " + SearchQuestion.LONGEST + " characters or fewer");
			return Optional.empty();
		}
		return Optional.of(new SearchQuestion(this.q, wanted(), order(), page));
	}

	private @Nullable RecordKind wanted() {
		return Stream.of(RecordKind.values())
			.filter((each) -> each.getParameter().equals(this.kind))
			.findFirst()
			.orElse(null);
	}

	private Order order() {
		return Order.NEWEST.getParameter().equals(this.sort) ? Order.NEWEST : Order.RELEVANCE;
	}

	/** The address of the answer to a question, without its page. */
	static String address(SearchQuestion question) {
		return address(question.text(), question.kind(), question.order());
	}

	static String address(String text, @Nullable RecordKind kind, Order order) {
		Map<String, @Nullable String> parameters = new LinkedHashMap<>();
		parameters.put("q", text);
		parameters.put("kind", (kind != null) ? kind.getParameter() : null);
		parameters.put("sort", (order != Order.RELEVANCE) ? order.getParameter() : null);
		return FilteredAddress.of(SearchController.ADDRESS, parameters);
	}

}
