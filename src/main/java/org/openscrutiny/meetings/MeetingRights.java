package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who does what with the meetings of a body: the office that runs it prepares them, and
 * the members of today read what is withheld from the public.
 */
@Component
class MeetingRights {

	private final Bodies bodies;

	private final MembershipManagement membership;

	private final Clock clock;

	MeetingRights(Bodies bodies, MembershipManagement membership, Clock clock) {
		this.bodies = bodies;
		this.membership = membership;
		this.clock = clock;
	}

	static boolean runs(@Nullable ActingPerson person, Body.Office office) {
		if (person == null) {
			return false;
		}
		return switch (office) {
			case PANEL -> person.is(Role.PANEL_OFFICER);
			case OPCC -> person.is(Role.OPCC_CONTRIBUTOR) || person.is(Role.OPCC_APPROVER);
		};
	}

	/** The bodies whose meetings somebody prepares. */
	List<Body> bodiesOf(ActingPerson person) {
		return this.bodies.all().stream().filter((body) -> runs(person, body.getRunBy())).toList();
	}

	/**
	 * The body, for somebody who prepares its meetings.
	 * @throws NotFound for everybody else
	 */
	Body require(ActingPerson person, BodyId id) {
		return bodiesOf(person).stream()
			.filter((body) -> body.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("body " + id));
	}

	/** Whether somebody reads what a body withholds from the public. */
	boolean readsWithheld(@Nullable ActingPerson reader, Body.Office office) {
		return runs(reader, office) || (office == Body.Office.PANEL && reader != null && reader.member() != null
				&& reader.is(Role.PANEL_MEMBER)
				&& this.membership.sittingOn(LocalDate.now(this.clock))
					.stream()
					.anyMatch((member) -> member.id().equals(reader.member())));
	}

}
