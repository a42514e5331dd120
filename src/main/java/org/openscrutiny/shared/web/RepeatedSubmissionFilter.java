package org.openscrutiny.shared.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.openscrutiny.shared.web.Submissions.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that a form that is sent twice is carried out once. Each form carries a
 * fresh token; the second request with the same token waits for the first and is sent to
 * the same page. A form that was rejected may be sent again.
 */
class RepeatedSubmissionFilter extends OncePerRequestFilter {

	static final String PARAMETER = "submission";

	private final Submissions submissions;

	RepeatedSubmissionFilter(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || token(request).isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		UUID token = token(request).orElseThrow();
		Outcome outcome = this.submissions.begin(token);
		if (outcome.location() != null) {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader(HttpHeaders.LOCATION, outcome.location());
			return;
		}
		if (!outcome.first()) {
			response.sendError(HttpStatus.CONFLICT.value());
			return;
		}
		boolean done = false;
		try {
			chain.doFilter(request, response);
			String location = response.getHeader(HttpHeaders.LOCATION);
			done = HttpStatus.valueOf(response.getStatus()).is3xxRedirection() && location != null;
			if (done) {
				this.submissions.carriedOut(token, String.valueOf(location));
			}
		}
		finally {
			if (!done) {
				this.submissions.rejected(token);
			}
		}
	}

	private static Optional<UUID> token(HttpServletRequest request) {
		String value = request.getParameter(PARAMETER);
		try {
			return (value != null) ? Optional.of(UUID.fromString(value)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
