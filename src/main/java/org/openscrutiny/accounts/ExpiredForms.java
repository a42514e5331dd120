package org.openscrutiny.accounts;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Keeps a form whose token is no longer known because the session has ended, and lets it
 * be sent again. Only forms of our own pages are kept: a page elsewhere must not be able
 * to leave one behind for somebody to confirm. That can be forged by a program, so there
 * are limits to what is kept for people who are not signed in.
 */
@Component
class ExpiredForms implements AccessDeniedHandler {

	/** Forms that hold nothing worth keeping: the page is shown afresh. */
	private static final Set<String> NOT_KEPT = Set.of("/sign-in", "/sign-out", "/kept-form/discard");

	private static final String AFRESH = "/sign-in?expired";

	private static final int ANONYMOUS_SESSION_SECONDS = 3600;

	/** Enough for a quarter's 200 measures. */
	private static final int MOST_ANONYMOUS_CHARACTERS = 300_000;

	private static final int MOST_CHARACTERS = 2_000_000;

	private final AddressRules rules;

	private final SignInThrottle throttle;

	ExpiredForms(AddressRules rules, SignInThrottle throttle) {
		this.rules = rules;
		this.throttle = throttle;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		endNewSession(request);
		if (!this.rules.isClaimed(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else if (denied instanceof CsrfException && isPasswordForm(request)) {
			redirect(response, request.getRequestURI() + "?expired");
		}
		else if (denied instanceof CsrfException && isOwnForm(request)) {
			redirect(response, NOT_KEPT.contains(request.getRequestURI()) ? AFRESH : keep(request));
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	/** Whoever sent no token got a session for one when it was looked for. */
	private static void endNewSession(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.isNew()) {
			session.invalidate();
		}
	}

	/**
	 * Answers a form with files that its sender may not send. What was typed is kept if
	 * the form is one of ours and its sender is not signed in.
	 * @param request the request, of which nothing was read yet
	 */
	void refuseUnread(HttpServletRequest request, HttpServletResponse response, boolean anonymous) throws IOException {
		if (!this.rules.isClaimed(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else if (anonymous && isOwnOrigin(request, request.getHeader(HttpHeaders.ORIGIN))) {
			redirect(response, keepUnread(request));
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private String keepUnread(HttpServletRequest request) {
		if (!mayKeep(request)) {
			return AFRESH;
		}
		return UnreadForm.read(request)
			.filter((form) -> form.characters() <= MOST_ANONYMOUS_CHARACTERS)
			.map((form) -> put(form, request, true))
			.orElse(AFRESH);
	}

	private String keep(HttpServletRequest request) throws IOException, ServletException {
		KeptForm form = KeptForm.of(request);
		// The request does not know yet who is signed in.
		boolean anonymous = SecurityContextHolder.getContext().getAuthentication() == null;
		if (form.characters() > (anonymous ? MOST_ANONYMOUS_CHARACTERS : MOST_CHARACTERS)
				|| (anonymous && !mayKeep(request))) {
			return AFRESH;
		}
		return put(form, request, anonymous);
	}

	private boolean mayKeep(HttpServletRequest request) {
		return this.throttle.mayKeepForm(request.getRemoteAddr());
	}

	private static String put(KeptForm form, HttpServletRequest request, boolean anonymous) {
		HttpSession session = request.getSession();
		if (anonymous) {
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
		boolean isForm = type != null
				&& type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		return "POST".equals(request.getMethod()) && (isForm || UploadGate.isMultipart(request))
				&& isOwnOrigin(request, request.getHeader(HttpHeaders.ORIGIN));
	}

	private static boolean isOwnOrigin(HttpServletRequest request, @Nullable String origin) {
		String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
		return own.equals(origin);
	}

}
