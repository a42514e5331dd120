package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.page.MeetingSection;
import org.openscrutiny.shared.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Leads from a meeting's page to its minutes. One statement, and one more for a reader
 * who may be a member.
 */
@Component
class MinutesOfMeeting implements MeetingSection {

	private static final int PLACE = 10;

	private final MinutesHeaders headers;

	private final MinutesAudience audience;

	MinutesOfMeeting(MinutesHeaders headers, MinutesAudience audience) {
		this.headers = headers;
		this.audience = audience;
	}

	@Override
	public Optional<Section> of(MeetingReference meeting, @Nullable ActingPerson reader) {
		return this.headers.of(meeting)
			.filter((minutes) -> minutes.visible()
					|| (minutes.state() == MinutesState.CIRCULATED && this.audience.includes(reader, minutes.runBy())))
			.map(MinutesOfMeeting::section);
	}

	private static Section section(MinutesHeader minutes) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(minutes.getHref(), "Minutes of this meeting",
				(minutes.getNumbers() != null) ? "numbers " + minutes.getNumbers() : null));
		if (minutes.visible()) {
			lines.add(new Line(minutes.getPdfHref(), "The minutes as a PDF", null));
		}
		return new Section(PLACE, "minutes", "Minutes", lines, minutes.standing().getWords() + ".", addresses(minutes));
	}

	/** The numbers of a set run on without gaps. */
	private static Map<Integer, String> addresses(MinutesHeader minutes) {
		Map<Integer, String> addresses = new HashMap<>();
		if (minutes.first() != null && minutes.last() != null) {
			for (int number = minutes.first(); number <= minutes.last(); number++) {
				addresses.put(number, new MinuteNumber(minutes.body(), number).getHref());
			}
		}
		return addresses;
	}

}
