package org.openscrutiny.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;

import org.openscrutiny.shared.web.Submissions.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that a form that is sent twice is carried out once. Each form carries a
 * fresh token; a second request with the same token, content and session waits for the
 * first and is sent to the same page. A form that was rejected, or filled in otherwise,
 * may be sent again.
 */
class RepeatedSubmissionFilter extends OncePerRequestFilter {

	static final String PARAMETER = "submission";

	/** Differs each time the page is shown. */
	private static final String CSRF_PARAMETER = "_csrf";

	private final Submissions submissions;

	RepeatedSubmissionFilter(Submissions submissions) {
		this.submissions = submissions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getParameter(PARAMETER) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String fingerprint = fingerprint(request);
		Outcome outcome = this.submissions.begin(fingerprint);
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
				this.submissions.carriedOut(fingerprint, String.valueOf(location));
			}
		}
		finally {
			if (!done) {
				this.submissions.rejected(fingerprint);
			}
		}
	}

	/** Whose form it is, for what address, with what in it. */
	private static String fingerprint(HttpServletRequest request) throws IOException, ServletException {
		MessageDigest digest = sha256();
		HttpSession session = request.getSession(false);
		add(digest, (session != null) ? session.getId() : "");
		add(digest, request.getRequestURI());
		new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
			if (!name.equals(CSRF_PARAMETER)) {
				add(digest, name);
				add(digest, Arrays.toString(values));
			}
		});
		if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
			for (Part part : request.getParts()) {
				add(digest, part.getName() + "/" + part.getSubmittedFileName() + "/" + part.getSize());
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
