package org.openscrutiny.accounts;

import org.springframework.security.core.AuthenticationException;

/**
 * There were too many attempts to sign in, to ask for a new password, or to give the
 * current one. Answered with 429.
 */
public class SignInThrottled extends AuthenticationException {

	SignInThrottled() {
		super("Too many attempts to sign in");
	}

}
