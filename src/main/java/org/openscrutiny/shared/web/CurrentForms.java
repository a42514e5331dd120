package org.openscrutiny.shared.web;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.shared.NotFound;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The form of an address as it would be filled in now. Where somebody else was faster, it
 * tells what the record holds beside what was typed.
 * <p>
 * Only the address itself is asked, so that nobody is told anything of a record that he
 * or she may not change.
 */
@Component
class CurrentForms {

	private static final Logger logger = LoggerFactory.getLogger(CurrentForms.class);

	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

	CurrentForms(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
			ObjectProvider<RequestMappingHandlerAdapter> adapter) {
		this.mapping = mapping;
		this.adapter = adapter;
	}

	/**
	 * What the form at the request's address holds now.
	 * @param request the request that sent the form
	 * @param response its answer
	 * @param fields the names of the fields that were sent
	 * @return the form; an unknown one if a GET of this address shows no such form
	 */
	CurrentForm of(HttpServletRequest request, HttpServletResponse response, Collection<String> fields) {
		try {
			Map<String, Object> page = page(new Reading(request), response);
			Object form = page.get("form");
			return (form != null) ? new CurrentForm(values(new DirectFieldAccessor(form), fields), labels(page))
					: CurrentForm.UNKNOWN;
		}
		catch (NotFound | HttpRequestMethodNotSupportedException ex) {
			return CurrentForm.UNKNOWN;
		}
		catch (Exception ex) {
			// What was typed must be shown all the same.
			logger.warn("No form to compare with", ex);
			return CurrentForm.UNKNOWN;
		}
	}

	private Map<String, Object> page(HttpServletRequest reading, HttpServletResponse response) throws Exception {
		ServletRequestPathUtils.parseAndCache(reading);
		HandlerExecutionChain found = this.mapping.getObject().getHandler(reading);
		ModelAndView page = (found != null) ? this.adapter.getObject().handle(reading, response, found.getHandler())
				: null;
		return (page != null) ? page.getModel() : Map.of();
	}

	private static Map<String, List<String>> values(DirectFieldAccessor form, Collection<String> fields) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (String field : fields) {
			if (form.isReadableProperty(field)) {
				values.put(field, each(form.getPropertyValue(field)));
			}
		}
		return values;
	}

	private static List<String> each(@Nullable Object value) {
		if (value instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/**
	 * What the page calls the choices that it offers; those that it calls by two names
	 * are left out.
	 */
	private static Map<String, String> labels(Map<String, Object> page) {
		Map<String, Set<String>> known = page.values()
			.stream()
			.filter(Collection.class::isInstance)
			.flatMap((several) -> ((Collection<?>) several).stream())
			.filter(Option.class::isInstance)
			.map(Option.class::cast)
			.collect(Collectors.groupingBy(Option::value, Collectors.mapping(Option::label, Collectors.toSet())));
		Map<String, String> labels = new HashMap<>();
		known.forEach((value, names) -> {
			if (names.size() == 1 && !value.isEmpty()) {
				labels.put(value, names.iterator().next());
			}
		});
		return labels;
	}

	/**
	 * A form as it would be filled in now.
	 *
	 * @param values the values by field; no field where the form is not known
	 * @param labels what the page calls the values that are chosen and not typed
	 */
	record CurrentForm(Map<String, List<String>> values, Map<String, String> labels) {

		static final CurrentForm UNKNOWN = new CurrentForm(Map.of(), Map.of());

		boolean isKnown() {
			return !this.values.isEmpty();
		}

		/** What a field holds now; null where the form does not have it. */
		@Nullable String inWords(String field) {
			List<String> held = this.values.get(field);
			return (held != null) ? inWords(held) : null;
		}

		/** What was typed or chosen in a field, as the page would call it. */
		String inWords(Collection<String> chosen) {
			return chosen.stream()
				.map((value) -> this.labels.getOrDefault(value, FieldValue.inWords(value)))
				.collect(Collectors.joining(", "));
		}

	}

	/** The same address, asked for instead of sent to. */
	private static final class Reading extends HttpServletRequestWrapper {

		private final Map<String, Object> attributes = new LinkedHashMap<>();

		private Reading(HttpServletRequest sent) {
			super(sent);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public @Nullable Object getAttribute(String name) {
			return this.attributes.containsKey(name) ? this.attributes.get(name) : super.getAttribute(name);
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			this.attributes.put(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.attributes.put(name, null);
		}

	}

}
