package org.openscrutiny.actions.web;

import java.util.List;

import org.openscrutiny.actions.ActionDashboard;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.springframework.stereotype.Component;

/**
 * The actions that somebody, or his or her office, owes.
 */
@Component
class ActionWork implements WaitingWork {

	private static final int PLACE = 50;

	private final ActionDashboard dashboard;

	ActionWork(ActionDashboard dashboard) {
		this.dashboard = dashboard;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (person.is(Role.ADMINISTRATOR)) {
			return List.of();
		}
		return List.of(new Section(PLACE, "Outstanding actions", "/account/actions",
				"What is due before the next meeting, and what changed",
				this.dashboard.mine(person)
					.stream()
					.map((action) -> new Item(action.getLabel() + ": " + action.terms().wording(),
							"/manage/actions/" + action.id(), action.getStanding() + " · " + action.getAge() + " old",
							action.isOverdue()))
					.toList()));
	}

}
