package org.openscrutiny.accounts;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Shows the sign-in page again, with the address that was typed.
 */
class FailedSignIn implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof InternalAuthenticationServiceException) {
			throw failure;
		}
		HttpStatus status = (failure instanceof SignInThrottled) ? HttpStatus.TOO_MANY_REQUESTS
				: HttpStatus.UNPROCESSABLE_CONTENT;
		request.setAttribute(AccountAttributes.FAILED_SIGN_IN, status);
		response.setStatus(status.value());
		request.getRequestDispatcher("/sign-in/failed").forward(request, response);
	}

}
