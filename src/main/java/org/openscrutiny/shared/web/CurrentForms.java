package org.openscrutiny.shared.web;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
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
	 * @return the value of each field; empty if a GET of this address shows no such form
	 */
	Map<String, String> of(HttpServletRequest request, HttpServletResponse response, Collection<String> fields) {
		try {
			Object form = form(new Reading(request), response);
			return (form != null) ? values(new DirectFieldAccessor(form), fields) : Map.of();
		}
		catch (NotFound | HttpRequestMethodNotSupportedException ex) {
			return Map.of();
		}
		catch (Exception ex) {
			// What was typed must be shown all the same.
			logger.warn("No form to compare with", ex);
			return Map.of();
		}
	}

	private @Nullable Object form(HttpServletRequest reading, HttpServletResponse response) throws Exception {
		ServletRequestPathUtils.parseAndCache(reading);
		HandlerExecutionChain found = this.mapping.getObject().getHandler(reading);
		ModelAndView page = (found != null) ? this.adapter.getObject().handle(reading, response, found.getHandler())
				: null;
		return (page != null) ? page.getModel().get("form") : null;
	}

	private static Map<String, String> values(DirectFieldAccessor form, Collection<String> fields) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String field : fields) {
			if (form.isReadableProperty(field)) {
				values.put(field, inWords(form.getPropertyValue(field)));
			}
		}
		return values;
	}

	private static String inWords(@Nullable Object value) {
		if (value instanceof Collection<?> several) {
			return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
		}
		return (value != null) ? value.toString() : "";
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
