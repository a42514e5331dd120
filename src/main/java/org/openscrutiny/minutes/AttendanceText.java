package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openscrutiny.meetings.AlsoPresent;
import org.openscrutiny.meetings.MeetingPage;

/**
 * What a meeting's record says of who was there, as minutes say it, in Markdown.
 */
final class AttendanceText {

	private AttendanceText() {
	}

	/** Who sent apologies, in a sentence. */
	static String apologies(MeetingPage.People people) {
		List<String> names = new ArrayList<>(people.apologies().stream().map(AttendanceText::named).toList());
		people.otherApologies().stream().map(AttendanceText::named).forEach(names::add);
		return names.isEmpty() ? "No apologies were received." : "Apologies were received from " + listed(names) + ".";
	}

	/** Who was there, a line for each group. */
	static String attendance(MeetingPage.People people) {
		List<String> lines = new ArrayList<>();
		if (!people.present().isEmpty()) {
			lines.add("Present: " + listed(people.present().stream().map(AttendanceText::named).toList()) + ".");
		}
		if (!people.absent().isEmpty()) {
			lines.add("Absent: " + listed(people.absent().stream().map(AttendanceText::named).toList()) + ".");
		}
		if (!people.others().isEmpty()) {
			lines.add("Also present: " + listed(people.others().stream().map(AttendanceText::named).toList()) + ".");
		}
		return lines.isEmpty() ? "The meeting’s record does not say yet who was there." : String.join("\n\n", lines);
	}

	private static String named(MeetingPage.Person person) {
		String name = person.member().name();
		if (person.authority() != null) {
			name += " (" + person.authority() + ")";
		}
		return (person.substituteFor() != null) ? name + ", in the place of " + person.substituteFor() : name;
	}

	private static String named(AlsoPresent person) {
		String details = Stream.of(person.role(), person.organisation())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return details.isEmpty() ? person.name() : person.name() + " (" + details + ")";
	}

	private static String listed(List<String> names) {
		if (names.size() == 1) {
			return names.get(0);
		}
		return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
	}

}
