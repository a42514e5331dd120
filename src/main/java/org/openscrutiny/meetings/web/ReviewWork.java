package org.openscrutiny.meetings.web;

import java.util.List;

import org.openscrutiny.meetings.MeetingsDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * Reminds officers to look again at what they withhold.
 */
@Component
class ReviewWork implements WaitingWork {

	private static final int PLACE = 15;

	private final MeetingsDesk desk;

	private final EnglishText text;

	ReviewWork(MeetingsDesk desk, EnglishText text) {
		this.desk = desk;
		this.text = text;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.PANEL_OFFICER)) {
			return List.of();
		}
		return List.of(new Section(PLACE, "Withheld papers to review", "/manage/meetings/reviews", "Withheld papers",
				this.desk.reviews(person)
					.stream()
					.filter(MeetingsDesk.Review::due)
					.map((review) -> new Item(review.title(), review.getHref(),
							"Due on " + this.text.date(review.reviewOn()), true))
					.toList()));
	}

}
