package org.openscrutiny.audit.web;

import java.util.List;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.springframework.stereotype.Component;

/**
 * Leads administrators to the audit trail, in which nothing ever waits.
 */
@Component
class AuditWork implements WaitingWork {

	private static final int PLACE = 90;

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		return person.is(Role.ADMINISTRATOR)
				? List.of(new Section(PLACE, "Audit trail", "/manage/audit", "See who changed what", List.of()))
				: List.of();
	}

}
