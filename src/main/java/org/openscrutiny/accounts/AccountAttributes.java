package org.openscrutiny.accounts;

/**
 * Names under which the filters leave something for the pages of this module.
 */
public final class AccountAttributes {

	/** On the request: the status of an attempt to sign in that failed. */
	public static final String FAILED_SIGN_IN = "openscrutiny.failed-sign-in";

	/** In the session: the form that could not be taken because the session had ended. */
	public static final String KEPT_FORM = "openscrutiny.kept-form";

	private AccountAttributes() {
	}

}
