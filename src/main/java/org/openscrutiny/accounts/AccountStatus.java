package org.openscrutiny.accounts;

/**
 * How far an account can be used.
 */
public enum AccountStatus {

	/** No password was chosen yet. */
	INVITED("Invited"),

	/** The person can sign in. */
	ACTIVE("Active"),

	/** An administrator has closed it. */
	DISABLED("Disabled");

	private final String label;

	AccountStatus(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	static AccountStatus of(boolean enabled, boolean takenUp) {
		if (!enabled) {
			return DISABLED;
		}
		return takenUp ? ACTIVE : INVITED;
	}

}
