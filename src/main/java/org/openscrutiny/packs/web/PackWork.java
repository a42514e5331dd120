package org.openscrutiny.packs.web;

import java.util.List;

import org.openscrutiny.packs.PackReading;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * The packs that could not be made, for the office that can help.
 */
@Component
class PackWork implements WaitingWork {

	private static final int PLACE = 12;

	private final PackReading packs;

	private final EnglishText text;

	PackWork(PackReading packs, EnglishText text) {
		this.packs = packs;
		this.text = text;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.PANEL_OFFICER) && !person.is(Role.OPCC_CONTRIBUTOR) && !person.is(Role.OPCC_APPROVER)) {
			return List.of();
		}
		List<Item> items = this.packs.failed(person)
			.stream()
			.map((failed) -> new Item("Pack of the meeting of " + this.text.date(failed.heldOn()),
					"/manage/meetings/" + failed.meeting() + "/pack", failed.reason(), true))
			.toList();
		return items.isEmpty() ? List.of() : List
			.of(new Section(PLACE, "Packs that could not be made", "/manage/meetings", "Prepare meetings", items));
	}

}
