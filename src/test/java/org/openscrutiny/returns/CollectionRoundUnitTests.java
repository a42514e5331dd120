package org.openscrutiny.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.plan.Frequency;
import org.openscrutiny.plan.PlanId;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class CollectionRoundUnitTests {

	private static final LocalDate TODAY = LocalDate.of(2022, 7, 18);

	private final By by = SampleReturns.APPROVER.at(Instant.parse("2022-07-18T09:00:00Z"));

	private final CollectionRound round = new CollectionRound(new PlanId(UUID.randomUUID()), "q1",
			SampleReturns.details());

	private static CollectionRound.Details details(String cutOff, String due, String closes) {
		return new CollectionRound.Details("Round", LocalDate.of(2022, 4, 1), LocalDate.parse(cutOff),
				LocalDate.of(2022, 7, 1), LocalDate.parse(due), LocalDate.parse(closes), null);
	}

	@ParameterizedTest
	@CsvSource({ "2022-03-31,2022-07-20,2022-07-29,cutOff", "2022-06-30,2022-06-30,2022-07-29,dueOn",
			"2022-06-30,2022-07-20,2022-07-19,closesOn" })
	void itsDaysComeInOrder(String cutOff, String due, String closes, String field) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.round.describe(details(cutOff, due, closes)))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo(field));
	}

	@Test
	void isOpenFromItsFirstToItsLastDay() {
		assertThat(this.round.isOpen(LocalDate.of(2022, 6, 30))).isFalse();
		assertThat(this.round.isOpen(LocalDate.of(2022, 7, 1))).isTrue();
		assertThat(this.round.isOpen(LocalDate.of(2022, 7, 29))).isTrue();
		assertThat(this.round.isOpen(LocalDate.of(2022, 7, 30))).isFalse();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.round.requireOpen(LocalDate.of(2022, 6, 30)))
			.withMessage("The round “2022/23 quarter 1” opens on 1 July 2022");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.round.requireOpen(LocalDate.of(2022, 7, 30)))
			.withMessageContaining("closed on 29 July 2022");
	}

	@Test
	void moreTimeHoldsAndCanBeGivenAgain() {
		this.round.extend(LocalDate.of(2022, 7, 25), LocalDate.of(2022, 8, 5), "The survey was late", TODAY, this.by);
		assertThat(this.round.getDueOn()).isEqualTo("2022-07-25");
		assertThatNoException().isThrownBy(() -> this.round.requireOpen(LocalDate.of(2022, 8, 5)));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(
				() -> this.round.extend(LocalDate.of(2022, 7, 24), LocalDate.of(2022, 8, 6), "Less", TODAY, this.by))
			.withMessageContaining("later days");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.round.describe(details("2022-06-30", "2022-07-21", "2022-07-29")))
			.withMessageContaining("More time was given");
		this.round.extend(LocalDate.of(2022, 7, 25), LocalDate.of(2022, 8, 12), "Late again", TODAY, this.by);
		assertThat(this.round.getClosesOn()).isEqualTo("2022-08-12");
		assertThat(this.round.getExtensions()).hasSize(2);
	}

	@Test
	void moreTimeIsNotOverAlready() {
		LocalDate later = LocalDate.of(2022, 9, 1);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(
				() -> this.round.extend(LocalDate.of(2022, 7, 30), LocalDate.of(2022, 8, 5), "Late", later, this.by))
			.withMessageContaining("over already");
	}

	@ParameterizedTest
	@CsvSource({ "MONTHLY,2021-10-01,2022-01-31,true", "QUARTERLY,2021-10-01,2022-01-31,true",
			"SIX_MONTHLY,2021-10-01,2022-01-31,false", "SIX_MONTHLY,2022-01-01,2022-03-31,true",
			"SIX_MONTHLY,2022-07-01,2022-09-30,true", "ANNUAL,2021-10-01,2022-01-31,false",
			"ANNUAL,2022-01-01,2022-03-30,false", "ANNUAL,2022-01-01,2022-03-31,true",
			"AD_HOC,2022-01-01,2022-03-31,false", ",2022-01-01,2022-03-31,true" })
	void aKpiIsDueWhenItsPeriodEnds(Frequency frequency, LocalDate starts, LocalDate cutOff, boolean due) {
		assertThat(NewAssignments.isDue(frequency, starts, cutOff)).isEqualTo(due);
	}

}
