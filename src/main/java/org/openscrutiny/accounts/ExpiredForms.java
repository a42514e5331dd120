package org.openscrutiny.accounts;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Keeps a form whose token is no longer known because the session has ended, and lets it
 * be sent again. Only forms of our own pages are kept: a page elsewhere must not be able
 * to leave one behind for somebody to confirm.
 */
class ExpiredForms implements AccessDeniedHandler {

	/** Forms that hold nothing worth keeping: the page is shown afresh. */
	private static final Set<String> NOT_KEPT = Set.of("/sign-in", "/sign-out");

	private static final int ANONYMOUS_SESSION_SECONDS = 3600;

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (UnclaimedAddresses.isUnclaimed(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else if (denied instanceof CsrfException && isPasswordForm(request)) {
			redirect(response, request.getRequestURI() + "?expired");
		}
		else if (denied instanceof CsrfException && isOwnForm(request)) {
			redirect(response, NOT_KEPT.contains(request.getRequestURI()) ? "/sign-in?expired" : keep(request));
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private static String keep(HttpServletRequest request) {
		KeptForm form = KeptForm.of(request);
		if (form.isTooLarge()) {
			return "/sign-in?expired";
		}
		var session = request.getSession();
		if (request.getUserPrincipal() == null) {
			session.setMaxInactiveInterval(ANONYMOUS_SESSION_SECONDS);
		}
		session.setAttribute(AccountAttributes.KEPT_FORM, form);
		return "/kept-form";
	}

	private static void redirect(HttpServletResponse response, String location) {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, location);
	}

	/**
	 * Pages that hide their address from the next one do not tell their origin either;
	 * they are only shown afresh.
	 */
	private static boolean isPasswordForm(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && request.getRequestURI().startsWith("/password/");
	}

	private static boolean isOwnForm(HttpServletRequest request) {
		String type = request.getContentType();
		return "POST".equals(request.getMethod()) && type != null
				&& type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
				&& isOwnOrigin(request, request.getHeader(HttpHeaders.ORIGIN));
	}

	private static boolean isOwnOrigin(HttpServletRequest request, @Nullable String origin) {
		String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
		return own.equals(origin);
	}

}
