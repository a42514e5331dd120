package org.openscrutiny.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The address of a list with what was chosen in its filter, so that it can be linked to.
 */
public final class FilteredAddress {

	private FilteredAddress() {
	}

	/**
	 * @param path the address of the list
	 * @param chosen what was chosen, by parameter in their order; what is null or blank
	 * is left out
	 */
	public static String of(String path, Map<String, @Nullable String> chosen) {
		String query = chosen.entrySet()
			.stream()
			.filter((parameter) -> parameter.getValue() != null && !parameter.getValue().isBlank())
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? path : path + "?" + query;
	}

}
