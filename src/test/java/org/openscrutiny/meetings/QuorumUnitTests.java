package org.openscrutiny.meetings;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuorumUnitTests {

	@Test
	void isTheHigherOfBothRules() {
		assertThat(new Quorum(5, null).of(14)).isEqualTo(5);
		assertThat(new Quorum(null, 3).of(14)).isEqualTo(5);
		assertThat(new Quorum(null, 3).of(15)).isEqualTo(5);
		assertThat(new Quorum(null, 3).of(16)).isEqualTo(6);
		assertThat(new Quorum(3, 4).of(20)).isEqualTo(5);
		assertThat(new Quorum(7, 4).of(20)).isEqualTo(7);
		assertThat(new Quorum(null, 2).of(0)).isOne();
	}

	@Test
	void isSaidInWords() {
		assertThat(new Quorum(1, null).inWords()).isEqualTo("at least 1 member");
		assertThat(new Quorum(null, 3).inWords()).isEqualTo("at least a third of the members");
		assertThat(new Quorum(5, 4).inWords()).isEqualTo("at least 5 members and a quarter of the members");
	}

	@Test
	void refusesNoRuleAndNumbersThatCannotBe() {
		for (Integer least : new Integer[] { 0, 101 }) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Quorum(least, null));
		}
		for (Integer share : new Integer[] { 1, 11 }) {
			assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Quorum(null, share));
		}
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Quorum(null, null));
	}

}
