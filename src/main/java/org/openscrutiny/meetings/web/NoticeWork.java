package org.openscrutiny.meetings.web;

import java.util.List;
import java.util.stream.Stream;

import org.openscrutiny.meetings.NoticeClock;
import org.openscrutiny.meetings.NoticeDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * The agendas that somebody has to publish, and how long there is.
 */
@Component
class NoticeWork implements WaitingWork {

	private static final int PLACE = 10;

	private final NoticeDesk desk;

	private final EnglishText text;

	NoticeWork(NoticeDesk desk, EnglishText text) {
		this.desk = desk;
		this.text = text;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.PANEL_OFFICER) && !person.is(Role.OPCC_CONTRIBUTOR) && !person.is(Role.OPCC_APPROVER)) {
			return List.of();
		}
		NoticeDesk.Overview overview = this.desk.overview(person);
		return List.of(
				new Section(PLACE, "Agendas to publish", NoticeController.PATH, "Notice of meetings",
						overview.meetings()
							.stream()
							.filter(NoticeDesk.Line::isOpen)
							.flatMap((line) -> Stream.ofNullable(line.notice()).map((notice) -> item(line, notice)))
							.toList()),
				new Section(PLACE + 1, "Attendance to record", NoticeController.PATH, "Notice of meetings",
						overview.unrecorded()
							.stream()
							.map((meeting) -> new Item(meeting.bodyName() + ", " + this.text.date(meeting.heldOn()),
									meeting.getHref(), null, false))
							.toList()));
	}

	private Item item(NoticeDesk.Line line, NoticeClock.Notice notice) {
		String by = "by " + ((notice.publishBy() != null) ? this.text.time(notice.publishBy()) + " on " : "the end of ")
				+ this.text.longDate(notice.lastDay());
		String left = (notice.workingDaysLeft() == 0) ? "Today is the last day"
				: this.text.count(notice.workingDaysLeft(), "working day", "working days") + " left";
		return new Item(line.bodyName() + ", " + this.text.date(line.heldOn()), "/manage/meetings/" + line.reference(),
				notice.late() ? "Had to be published " + by : left + ": publish " + by, notice.late());
	}

}
