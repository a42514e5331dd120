package org.openscrutiny.decisions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.DecisionDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * The decisions that wait for the office.
 */
@Component
class DecisionWork implements WaitingWork {

	private static final int PLACE = 20;

	private static final String DESK = "/manage/decisions";

	private final DecisionDesk desk;

	private final EnglishText text;

	private final Clock clock;

	DecisionWork(DecisionDesk desk, EnglishText text, Clock clock) {
		this.desk = desk;
		this.text = text;
		this.clock = clock;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		boolean approver = person.is(Role.OPCC_APPROVER);
		if (!approver && !person.is(Role.OPCC_CONTRIBUTOR)) {
			return List.of();
		}
		DecisionDesk.Waiting waiting = this.desk.waiting();
		List<Section> sections = new ArrayList<>();
		if (approver) {
			sections.add(section("Decisions sent for approval", waiting.submitted()
				.stream()
				.map((row) -> item(row, (row.submittedName() != null) ? "Sent by " + row.submittedName() : null))
				.toList()));
			sections.add(section("Withheld decisions to review",
					waiting.due()
						.stream()
						.map((row) -> new Item(title(row), DESK + "/" + row.id(),
								"Review due on " + this.text.date(row.reviewOn()),
								row.reviewOn() != null && row.reviewOn().isBefore(LocalDate.now(this.clock))))
						.toList()));
		}
		sections.add(section("Decisions being drafted",
				waiting.drafts()
					.stream()
					.map((row) -> item(row,
							(row.returnMessage() != null) ? "Returned: " + row.returnMessage()
									: (row.draftedName() != null) ? "Drafted by " + row.draftedName() : null))
					.toList()));
		return sections;
	}

	private static Section section(String title, List<Item> items) {
		return new Section(PLACE, title, DESK, "Manage decisions", items);
	}

	private static Item item(DecisionDesk.Row row, @Nullable String detail) {
		return new Item(title(row), DESK + "/" + row.id(), detail, false);
	}

	private static String title(DecisionDesk.Row row) {
		return row.printed() + ": " + row.title();
	}

}
