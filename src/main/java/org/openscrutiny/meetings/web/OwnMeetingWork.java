package org.openscrutiny.meetings.web;

import java.util.List;

import org.openscrutiny.meetings.OwnMeetings;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * The meetings of which a member has not said yet whether he or she comes.
 */
@Component
class OwnMeetingWork implements WaitingWork {

	private static final int PLACE = 5;

	private final OwnMeetings meetings;

	private final EnglishText text;

	OwnMeetingWork(OwnMeetings meetings, EnglishText text) {
		this.meetings = meetings;
		this.text = text;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.PANEL_MEMBER)) {
			return List.of();
		}
		return List.of(new Section(PLACE, "Meetings to answer", OwnMeetingsController.PATH, "Your meetings",
				this.meetings.of(person)
					.stream()
					.filter((meeting) -> meeting.apologies() == null)
					.map(this::item)
					.toList()));
	}

	private Item item(OwnMeetings.Line meeting) {
		return new Item(meeting.bodyName() + ", " + this.text.date(meeting.heldOn()),
				OwnMeetingsController.PATH + "/" + meeting.reference(), "Say whether you come", false);
	}

}
