package org.openscrutiny.shared.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses text with the character U+0000, which PostgreSQL cannot store, before it
 * reaches a query.
 */
class UnstorableTextFilter extends OncePerRequestFilter {

	private final EmergencyPages pages;

	UnstorableTextFilter(EmergencyPages pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if ((query != null && query.toLowerCase(Locale.ROOT).contains("%00")) || hasNul(request)) {
			this.pages.unstorable().writeTo(response);
			return;
		}
		chain.doFilter(request, response);
	}

	/** The container looks at the names of files by itself. */
	private static boolean hasNul(HttpServletRequest request) {
		try {
			return hasNul(request.getParameterMap());
		}
		catch (InvalidFileNameException ex) {
			return true;
		}
	}

	private static boolean hasNul(Map<String, String[]> parameters) {
		return parameters.entrySet().stream().anyMatch((entry) -> isUnstorable(entry.getKey(), entry.getValue()));
	}

	private static boolean isUnstorable(String name, String[] values) {
		if (name.indexOf('\0') >= 0) {
			return true;
		}
		for (String value : values) {
			if (value.indexOf('\0') >= 0) {
				return true;
			}
		}
		return false;
	}

}
