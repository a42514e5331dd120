package org.openscrutiny.accounts;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Leads whoever signed in to the page that he or she asked for, or to what waits for him
 * or her.
 */
@Component
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

	private final Sessions sessions;

	private final Duration timeout;

	Welcome(Sessions sessions, RequestCache requestCache, @Value("${spring.session.timeout}") Duration timeout) {
		this.sessions = sessions;
		this.timeout = timeout;
		setRequestCache(requestCache);
		setDefaultTargetUrl("/account/work");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication signedIn) throws ServletException, IOException {
		// A form that was kept had made it shorter.
		request.getSession().setMaxInactiveInterval((int) this.timeout.toSeconds());
		// The session is stored with the redirect.
		super.onAuthenticationSuccess(request, response, signedIn);
		if (signedIn.getPrincipal() instanceof SignedInUser user) {
			this.sessions.endUnlessCurrent(user, request.getSession().getId());
		}
	}

}
