package org.openscrutiny.membership;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.MemberId;

/**
 * Somebody who sits, sat or is to sit on the panel.
 *
 * @param id the member
 * @param slug the last part of the address of the member's page
 * @param name the name as printed, such as "Cllr Paul Bradley"
 */
public record MemberSummary(MemberId id, String slug, String name) {

	/** What the audit trail calls the member. */
	Subject subject() {
		return new Subject("member", this.slug, this.name);
	}

}
