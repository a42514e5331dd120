package org.openscrutiny.shared;

/**
 * What somebody who signs in may do. Readers need no account and have no role.
 */
public enum Role {

	/**
	 * Reads restricted papers while the linked membership runs, and gives his or her own
	 * apologies and interests.
	 */
	PANEL_MEMBER("Panel member"),

	/** Runs the panel's meetings, minutes, actions, membership and public questions. */
	PANEL_OFFICER("Panel officer"),

	/**
	 * Enters values for assigned indicators, drafts decisions and prepares the boards'
	 * meetings.
	 */
	OPCC_CONTRIBUTOR("OPCC contributor"),

	/**
	 * Approves, returns and publishes what contributors enter, never an entry of his or
	 * her own.
	 */
	OPCC_APPROVER("OPCC approver"),

	/** Looks after accounts, settings and the audit trail. */
	ADMINISTRATOR("Administrator");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
