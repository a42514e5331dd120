package org.openscrutiny.shared.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every method that no page has a use for.
 */
class SupportedMethodsFilter extends OncePerRequestFilter {

	private static final Set<String> SUPPORTED = Set.of("GET", "HEAD", "POST");

	private final EmergencyPages pages;

	SupportedMethodsFilter(EmergencyPages pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SUPPORTED.contains(request.getMethod())) {
			chain.doFilter(request, response);
		}
		else {
			response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, POST");
			this.pages.writeRefusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, response);
		}
	}

}
