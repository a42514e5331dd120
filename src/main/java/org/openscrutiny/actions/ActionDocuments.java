package org.openscrutiny.actions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentAccess;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets everybody read the evidence of a public action, and staff that of every action
 * that they see.
 */
@Component
class ActionDocuments implements DocumentAccess {

	static final String KIND = "action";

	private final JdbcClient jdbc;

	private final Clock clock;

	ActionDocuments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean mayRead(UUID owner, @Nullable ActingPerson reader) {
		return this.jdbc.sql("""
				select exists (select from action a join body b on b.slug = a.body where a.id = :id
				   and (a.visible_from <= :now or b.run_by = :office))
				""")
			.param("id", owner)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("office", office(reader))
			.query(Boolean.class)
			.single();
	}

	private static String office(@Nullable ActingPerson reader) {
		if (reader == null) {
			return "";
		}
		if (reader.is(Role.PANEL_OFFICER)) {
			return "PANEL";
		}
		return (reader.is(Role.OPCC_CONTRIBUTOR) || reader.is(Role.OPCC_APPROVER)) ? "OPCC" : "";
	}

}
