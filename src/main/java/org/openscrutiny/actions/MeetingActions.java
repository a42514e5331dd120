package org.openscrutiny.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.page.MeetingSection;
import org.openscrutiny.shared.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Shows on the page of a meeting what it raised, and what is to come before it.
 */
@Component
class MeetingActions implements MeetingSection {

	private static final int PLACE = 20;

	private final ActionTracker tracker;

	MeetingActions(ActionTracker tracker) {
		this.tracker = tracker;
	}

	@Override
	public Optional<Section> of(MeetingReference meeting, @Nullable ActingPerson reader) {
		List<ActionLine> actions = this.tracker.visible("(meeting = :meeting or target_meeting = :meeting)",
				Map.of("meeting", meeting.value()));
		if (actions.isEmpty()) {
			return Optional.empty();
		}
		List<Line> lines = new ArrayList<>(actions.stream()
			.map((action) -> new Line(action.getHref(), title(action),
					action.getStanding() + " · " + action.terms().owner().inWords()))
			.toList());
		lines.add(new Line("/actions?meeting=" + meeting, "The tracker of this meeting’s actions", null));
		return Optional.of(new Section(PLACE, "actions", "Actions", lines, null));
	}

	private static String title(ActionLine action) {
		return action.getLabel() + ": " + action.terms().wording().replaceFirst("\\.$", "");
	}

}
