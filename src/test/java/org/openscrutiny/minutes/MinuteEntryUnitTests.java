package org.openscrutiny.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.EntryContent.Exclusion;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.EntryContent.Restricted;
import org.openscrutiny.minutes.VoteCount.Numbers;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MinuteEntryUnitTests {

	private final Minutes minutes = new Minutes(MeetingId.create(), new BodyId("panel"));

	private final MinuteEntry entry = new MinuteEntry(this.minutes, 1, null, EntryContent.headed("Apologies", ""));

	@Test
	void resolutionsKeepTheirIdentifiersAndTheirPointsBelow() {
		this.entry.write(resolving(new Point(null, "First", false), new Point(null, "Detail", true),
				new Point(null, "Second", false)), null);
		List<Point> stored = this.entry.getContent().resolutions();
		assertThat(stored).extracting(Point::text).containsExactly("First", "Detail", "Second");
		assertThat(stored).extracting(Point::below).containsExactly(false, true, false);
		Point second = stored.get(2);
		this.entry.write(resolving(new Point(second.id(), "Second, in other words", false)), null);
		assertThat(this.entry.getContent().resolutions())
			.containsExactly(new Point(second.id(), "Second, in other words", false));
	}

	@Test
	void refusesAnEmptyResolution() {
		refused("resolutions[1].text",
				() -> resolving(new Point(null, "That it be so", false), new Point(null, "  ", false)));
	}

	@Test
	void refusesAPointBelowNothing() {
		refused("resolutions[0].text", () -> resolving(new Point(null, "Detail", true)));
	}

	@Test
	void refusesAResolutionOfAnotherEntry() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.entry.write(resolving(new Point(ResolutionId.create(), "Mine", false)), null));
	}

	@Test
	void saysTheLimitOfATextThatIsTooLong() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> EntryContent.headed("Heading", "x".repeat(200_000)))
			.withMessage("The discussion must be 50,000 characters or fewer. It has 200,000, and was not saved");
	}

	@Test
	void refusesMoreVotesThanMembersPresent() {
		refused("votes[0].inFavour", () -> this.entry.write(voting(8, 3, Map.of()), new Voters(10, true)));
		this.entry.write(voting(8, 2, Map.of()), new Voters(10, true));
		assertThat(this.entry.getContent().votes().get(0).count().explanation())
			.isEqualTo("8 for, 2 against: simple majority required, carried");
	}

	@Test
	void refusesNumbersThatDifferFromTheNames() {
		refused("votes[0].inFavour",
				() -> this.entry.write(voting(2, 0, Map.of(MemberId.create(), VoteChoice.FOR)), null));
	}

	@Test
	void restrictedTextNeedsASummaryForReaders() {
		refused("summary", () -> new Restricted("What was said", " ", false));
	}

	@Test
	void excludingPressAndPublicNeedsItemsAndParagraphs() {
		refused("excludedItems", () -> new Exclusion("", List.of(3), null, null));
		refused("paragraphs", () -> new Exclusion("Item 9", List.of(), null, null));
		refused("paragraphs", () -> new Exclusion("Item 9", List.of(8), null, null));
	}

	@Test
	void minutesGoForwardOneStepAtATime() {
		Instant now = Instant.EPOCH;
		refused(null, () -> this.minutes.publish(now));
		this.minutes.circulate(now);
		refused(null, () -> this.minutes.circulate(now));
		refused(null, this.minutes::requireUnnumbered);
		refused(null, () -> this.minutes.confirm(this.entry.getId(), LocalDate.EPOCH, null));
		this.minutes.publish(now);
		this.minutes.requireChangeable();
		this.minutes.confirm(this.entry.getId(), LocalDate.EPOCH, "Cllr Paul Bradley");
		assertThat(this.minutes.getState()).isEqualTo(MinutesState.CONFIRMED);
		refused(null, this.minutes::requireChangeable);
	}

	@Test
	void countsAsMinutesDo() {
		assertThat(List.of(1, 4, 9, 14, 49)).extracting(Numeral::roman).containsExactly("i", "iv", "ix", "xiv", "xlix");
		assertThat(List.of(1, 26, 27, 53)).extracting(Numeral::letter).containsExactly("a", "z", "aa", "ba");
	}

	private static void refused(String field, ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act)
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo(field));
	}

	private static EntryContent resolving(Point... points) {
		return new EntryContent("Heading", "", null, null, null, List.of(points), List.of());
	}

	private static EntryContent voting(int inFavour, int against, Map<MemberId, VoteChoice> names) {
		return new EntryContent("Heading", "", null, null, null, List.of(),
				List.of(new Division(null, null,
						new VoteCount(VoteRule.SIMPLE_MAJORITY, new Numbers(inFavour, against, null), null, null, null),
						names)));
	}

}
