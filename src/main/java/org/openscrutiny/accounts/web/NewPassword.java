package org.openscrutiny.accounts.web;

import org.springframework.validation.Errors;

/**
 * What the two forms that choose a password have in common.
 */
final class NewPassword {

	private NewPassword() {
	}

	/** Complains unless the same password was typed twice. */
	static void requireTwice(Errors errors, String password, String repeatedPassword) {
		if (password.isEmpty()) {
			errors.rejectValue("password", "missing", "Enter a new password");
		}
		else if (!password.equals(repeatedPassword)) {
			errors.rejectValue("repeatedPassword", "differs", "The two passwords are not the same. Type both again");
		}
	}

}
