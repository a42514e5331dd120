package org.openscrutiny.actions;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with actions: the office that runs a body keeps its tracker, and the
 * owner of an action tells what became of it.
 */
@Component
class ActionRights {

	/** Whether the person keeps the tracker of the body {@code b} of a statement. */
	static final String KEEPS = "(:officer and b.run_by = 'PANEL' or :ofCommissioner and b.run_by = 'OPCC')";

	private final JdbcClient jdbc;

	ActionRights(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static boolean isOfCommissioner(ActingPerson person) {
		return person.is(Role.OPCC_CONTRIBUTOR) || person.is(Role.OPCC_APPROVER);
	}

	/** Whether the person keeps the tracker of a body. */
	boolean keeps(ActingPerson person, BodyId body) {
		return this.jdbc.sql("select exists (select from body b where b.slug = :body and " + KEEPS + ")")
			.param("body", body.value())
			.param("officer", person.is(Role.PANEL_OFFICER))
			.param("ofCommissioner", isOfCommissioner(person))
			.query(Boolean.class)
			.single();
	}

}
