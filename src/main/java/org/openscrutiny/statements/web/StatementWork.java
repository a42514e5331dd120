package org.openscrutiny.statements.web;

import java.util.List;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.statements.StatementDesk;
import org.springframework.stereotype.Component;

/**
 * The statements that are owed: the law asks for one in each quarter.
 */
@Component
class StatementWork implements WaitingWork {

	private static final int PLACE = 15;

	private static final String DESK = "/manage/statements";

	private final StatementDesk desk;

	private final EnglishText words;

	StatementWork(StatementDesk desk, EnglishText words) {
		this.desk = desk;
		this.words = words;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.OPCC_CONTRIBUTOR) && !person.is(Role.OPCC_APPROVER)) {
			return List.of();
		}
		return List.of(new Section(PLACE, "National statements to publish", DESK, "National statements of the office",
				this.desk.owed().stream().map(this::item).toList()));
	}

	private Item item(StatementDesk.Owed owed) {
		StatementDesk.Row row = owed.row();
		String over = "The quarter ended on " + this.words.date(owed.quarter().endsOn()) + ". ";
		if (row == null) {
			return new Item(owed.quarter().inWords(), DESK + "/new", over + "Not begun", owed.late());
		}
		return new Item(owed.quarter().inWords(), DESK + "/" + row.statement().getSlug() + "/" + row.number(),
				over + ((row.releaseAt() != null) ? "Scheduled for " + this.words.instant(row.releaseAt())
						: row.standing().getLabel()),
				owed.late());
	}

}
