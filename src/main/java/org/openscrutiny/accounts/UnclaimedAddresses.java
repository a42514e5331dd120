package org.openscrutiny.accounts;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Denies every address that no module claimed, and remembers that, so that the answer is
 * "not found" instead of an invitation to sign in.
 */
class UnclaimedAddresses implements AuthorizationManager<RequestAuthorizationContext> {

	private static final String ATTRIBUTE = UnclaimedAddresses.class.getName();

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		context.getRequest().setAttribute(ATTRIBUTE, true);
		return new AuthorizationDecision(false);
	}

	static boolean isUnclaimed(HttpServletRequest request) {
		return request.getAttribute(ATTRIBUTE) != null;
	}

	/**
	 * Sends whoever is not signed in to the sign-in page, unless there is nothing to see
	 * behind it.
	 */
	AuthenticationEntryPoint orElse(String signInPage) {
		LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(signInPage);
		signIn.setFavorRelativeUris(true);
		return (request, response, failure) -> {
			if (isUnclaimed(request)) {
				response.sendError(HttpServletResponse.SC_NOT_FOUND);
			}
			else {
				signIn.commence(request, response, failure);
			}
		};
	}

}
