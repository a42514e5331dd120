package org.openscrutiny.minutes;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.minutes.VoteCount.Numbers;

import static org.assertj.core.api.Assertions.assertThat;

class VoteCountUnitTests {

	@Test
	void oneAgainstIsEnoughAgainstUnanimity() {
		VoteCount count = count(VoteRule.UNANIMITY, 8, 1, null);
		assertThat(count.carried()).isFalse();
		assertThat(count.explanation()).isEqualTo("8 for, 1 against: unanimity required, not carried");
	}

	@Test
	void anAbstentionIsNoAgreement() {
		VoteCount count = count(VoteRule.UNANIMITY, 8, 0, 1);
		assertThat(count.carried()).isFalse();
		assertThat(count.explanation()).isEqualTo("8 for, 0 against, 1 abstained: unanimity required, not carried");
		assertThat(count(VoteRule.UNANIMITY, 8, 0, null).carried()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "12,8", "13,9", "14,10", "15,10", "20,14", "21,14", "1,1", "3,2" })
	void twoThirdsAreRoundedUp(int membership, int needed) {
		assertThat(VoteRule.twoThirdsOf(membership)).isEqualTo(needed);
		assertThat(twoThirds(needed, membership).carried()).isTrue();
		assertThat(twoThirds(needed - 1, membership).carried()).isFalse();
	}

	@Test
	void twoThirdsAreThoseOfTheMembershipAndNotOfThosePresent() {
		assertThat(twoThirds(8, 13).explanation())
			.isEqualTo("8 for, 0 against: two-thirds of the membership required (9 of 13), not carried");
	}

	private static VoteCount twoThirds(int inFavour, int membership) {
		return new VoteCount(VoteRule.TWO_THIRDS_OF_MEMBERSHIP, new Numbers(inFavour, 0, null), null, membership, null);
	}

	@Test
	void aMajorityIsMoreForThanAgainst() {
		assertThat(count(VoteRule.SIMPLE_MAJORITY, 5, 4, 6).explanation())
			.isEqualTo("5 for, 4 against, 6 abstained: simple majority required, carried");
		assertThat(count(VoteRule.SIMPLE_MAJORITY, 5, 5, null).carried()).isFalse();
	}

	@Test
	void theChairDecidesBetweenEqualVotes() {
		VoteCount count = new VoteCount(VoteRule.SIMPLE_MAJORITY, new Numbers(5, 5, null), VoteChoice.FOR, null, null);
		assertThat(count.explanation())
			.isEqualTo("5 for, 5 against, the chair’s casting vote for: simple majority required, carried");
	}

	@Test
	void withoutNumbersTheMinutesDecide() {
		assertThat(new VoteCount(VoteRule.SIMPLE_MAJORITY, null, null, null, true).explanation())
			.isEqualTo("Vote taken, numbers not recorded: carried");
		assertThat(new VoteCount(VoteRule.SIMPLE_MAJORITY, null, null, null, null).explanation())
			.isEqualTo("Vote taken, numbers not recorded: outcome not recorded");
		assertThat(new VoteCount(VoteRule.UNANIMITY, null, null, null, false).explanation())
			.isEqualTo("Vote taken, numbers not recorded: unanimity required, not carried");
	}

	private static VoteCount count(VoteRule rule, int inFavour, int against, @Nullable Integer abstained) {
		return new VoteCount(rule, new Numbers(inFavour, against, abstained), null, null, null);
	}

}
