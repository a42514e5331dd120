package org.openscrutiny.accounts;

import java.time.Duration;
import java.time.Instant;

/**
 * A link by which somebody chooses a password, as it is handed over once. Only a hash of
 * its token is stored.
 *
 * @param name whom it is for
 * @param email where it goes
 * @param purpose what it is for
 * @param token the secret
 * @param expiresAt until when it can be used, in real time
 */
public record PasswordLink(String name, String email, Purpose purpose, String token, Instant expiresAt) {

	/** What a link is for. */
	public enum Purpose {

		/** The first password of an account. */
		INVITATION(Duration.ofDays(7), "7 days"),

		/** A new password instead of a forgotten one. */
		RESET(Duration.ofHours(1), "1 hour");

		private final Duration validity;

		private final String validityInWords;

		Purpose(Duration validity, String validityInWords) {
			this.validity = validity;
			this.validityInWords = validityInWords;
		}

		Duration getValidity() {
			return this.validity;
		}

		/** How long such a link can be used, such as "7 days". */
		public String getValidityInWords() {
			return this.validityInWords;
		}

	}

	/** The address of the page, below the site's. */
	public String path() {
		return "/password/" + this.token;
	}

	/** Without the token, which must not get into a log. */
	@Override
	public String toString() {
		return "PasswordLink[" + this.purpose + " until " + this.expiresAt + "]";
	}

}
