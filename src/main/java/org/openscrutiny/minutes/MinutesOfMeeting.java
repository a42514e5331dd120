package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.page.MeetingSection;
import org.openscrutiny.shared.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Leads from a meeting's page to its minutes, and staff to where they are written. One
 * statement, and at most two more for a reader with an account.
 */
@Component
class MinutesOfMeeting implements MeetingSection {

	private static final int PLACE = 10;

	private final MinutesHeaders headers;

	private final MinutesAudience audience;

	private final MinutedMeetings meetings;

	MinutesOfMeeting(MinutesHeaders headers, MinutesAudience audience, MinutedMeetings meetings) {
		this.headers = headers;
		this.audience = audience;
		this.meetings = meetings;
	}

	@Override
	public Optional<Section> of(MeetingReference meeting, @Nullable ActingPerson reader) {
		MinutesHeader minutes = this.headers.of(meeting)
			.filter((each) -> each.visible()
					|| (each.state() == MinutesState.CIRCULATED && this.audience.includes(reader, each.runBy())))
			.orElse(null);
		List<Line> lines = new ArrayList<>();
		if (minutes != null) {
			lines.addAll(lines(minutes));
		}
		if (reader != null) {
			this.meetings.find(meeting)
				.filter((each) -> MinutesAudience.isStaff(reader, each.runBy()))
				.ifPresent((each) -> lines.add(new Line(each.getManageHref(), "Work on the minutes", null)));
		}
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of((minutes != null) ? new Section(PLACE, "minutes", "Minutes", lines, minutes.standing().getWords() + ".",
					addresses(minutes)) : new Section(PLACE, "minutes", "Minutes", lines, null));
	}

	private static List<Line> lines(MinutesHeader minutes) {
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(minutes.getHref(), "Minutes of this meeting", (minutes.getNumbers() != null)
				? (Objects.equals(minutes.first(), minutes.last()) ? "number " : "numbers ") + minutes.getNumbers()
				: null));
		if (minutes.visible()) {
			lines.add(new Line(minutes.getPdfHref(), "The minutes as a PDF", null));
		}
		return lines;
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
