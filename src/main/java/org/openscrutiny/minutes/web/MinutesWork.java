package org.openscrutiny.minutes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.openscrutiny.minutes.MinutesWorklist;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * The minutes that somebody has to write, or to answer the members about.
 */
@Component
class MinutesWork implements WaitingWork {

	private static final int PLACE = 30;

	private final MinutesWorklist list;

	private final EnglishText text;

	private final Clock clock;

	MinutesWork(MinutesWorklist list, EnglishText text, Clock clock) {
		this.list = list;
		this.text = text;
		this.clock = clock;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.PANEL_OFFICER) && !person.is(Role.OPCC_CONTRIBUTOR) && !person.is(Role.OPCC_APPROVER)) {
			return List.of();
		}
		MinutesWorklist.Overview overview = this.list.overview(person);
		LocalDate today = LocalDate.now(this.clock);
		return List
			.of(new Section(PLACE, "Minutes", "/manage/minutes", "Write minutes", Stream
				.concat(overview.toWrite()
					.stream()
					.filter((row) -> !row.meeting().heldOn().isAfter(today))
					.map((row) -> item(row, "To be circulated by " + this.text.date(row.due()))),
						overview.circulated()
							.stream()
							.map((row) -> item(row, "Circulated, "
									+ this.text.count(row.openComments(), "comment", "comments") + " to answer")))
				.toList()));
	}

	private Item item(MinutesWorklist.Row row, String detail) {
		return new Item(row.meeting().bodyName() + ", " + this.text.date(row.meeting().heldOn()), row.getHref(), detail,
				row.late());
	}

}
