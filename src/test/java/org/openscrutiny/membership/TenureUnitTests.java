package org.openscrutiny.membership;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TenureUnitTests {

	private static final LocalDate FIRST = LocalDate.of(2021, 11, 29);

	private static final LocalDate LAST = LocalDate.of(2022, 1, 31);

	@Test
	void firstAndLastDayBelongToIt() {
		Tenure tenure = Tenure.from(FIRST).until(LAST);
		assertThat(tenure.covers(FIRST)).isTrue();
		assertThat(tenure.covers(LAST)).isTrue();
		assertThat(tenure.covers(FIRST.minusDays(1))).isFalse();
		assertThat(tenure.covers(LAST.plusDays(1))).isFalse();
	}

	@Test
	void dayOnWhichTheEndWasNotedDoesNotBelongToIt() {
		Tenure tenure = Tenure.knownBy(FIRST).endedBy(LAST);
		assertThat(tenure.covers(FIRST)).isTrue();
		assertThat(tenure.covers(LAST.minusDays(1))).isTrue();
		assertThat(tenure.covers(LAST)).isFalse();
		assertThat(tenure.isOverOn(LAST)).isTrue();
	}

	@Test
	void runsOnWithoutAnEnd() {
		assertThat(Tenure.knownBy(FIRST).covers(LocalDate.of(2100, 1, 1))).isTrue();
		assertThat(Tenure.knownBy(FIRST).isEnded()).isFalse();
	}

	@Test
	void mayLastOneDay() {
		assertThat(Tenure.from(FIRST).until(FIRST).covers(FIRST)).isTrue();
	}

	@Test
	void rejectsEndBeforeStart() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Tenure.from(LAST).until(FIRST))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("end"));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> Tenure.from(FIRST).endedBy(FIRST));
	}

	@Test
	void rejectsNoStartAndTwoStarts() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Tenure(null, null, null, null));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Tenure(FIRST, FIRST, null, null));
	}

	@Test
	void rejectsTwoEnds() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Tenure(FIRST, null, LAST, LAST));
	}

	@Test
	void overlapsOnTheLastDayButNotOnTheDayNoted() {
		assertThat(Tenure.from(FIRST).until(LAST).overlaps(Tenure.from(LAST))).isTrue();
		assertThat(Tenure.from(FIRST).endedBy(LAST).overlaps(Tenure.from(LAST))).isFalse();
		assertThat(Tenure.from(LAST).overlaps(Tenure.from(FIRST))).isTrue();
	}

}
