package org.openscrutiny.accounts;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many attempts to sign in failed. Answered with 429.
 */
class SignInThrottled extends AuthenticationException {

	SignInThrottled() {
		super("Too many attempts to sign in");
	}

}
