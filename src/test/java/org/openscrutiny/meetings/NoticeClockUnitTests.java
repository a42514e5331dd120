package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NoticeClockUnitTests {

	private static final LocalDate MEETING = LocalDate.of(2022, 3, 14);

	private final NoticeClock clock = clock(Nation.ENGLAND, false, null);

	@ParameterizedTest
	@CsvSource(textBlock = """
			2022-03-14, 2022-03-04, FRIDAY
			2022-01-31, 2022-01-21, FRIDAY
			2022-06-07, 2022-05-26, THURSDAY
			2022-04-20, 2022-04-08, FRIDAY
			""")
	void leavesFiveClearWorkingDays(LocalDate meeting, LocalDate last, String weekday) {
		assertThat(this.clock.lastDay(meeting)).isEqualTo(last);
		assertThat(last.getDayOfWeek()).hasToString(weekday);
		assertThat(this.clock.clearDaysOf(last.atTime(23, 59), meeting)).isEqualTo(5);
		assertThat(this.clock.clearDaysOf(last.plusDays(1).atStartOfDay(), meeting)).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# Christmas 2021 is kept on Monday 27 and Tuesday 28, New Year on Monday 3
			2022-01-06, 2021-12-24
			2022-01-05, 2021-12-23
			# Christmas 2022 on Monday 26 and Tuesday 27, New Year on Monday 2
			2023-01-04, 2022-12-22
			# Good Friday 15 and Easter Monday 18 April 2022
			2022-04-22, 2022-04-12
			2022-04-14, 2022-04-06
			# the early May bank holiday on Monday 2 May 2022
			2022-05-04, 2022-04-25
			# the spring bank holiday moved to Thursday 2 June, and the Platinum Jubilee on Friday 3 June 2022
			2022-06-06, 2022-05-25
			2022-06-10, 2022-05-31
			# the summer bank holiday on Monday 29 August 2022
			2022-09-01, 2022-08-23
			# the state funeral on Monday 19 September 2022
			2022-09-20, 2022-09-09
			# the coronation on Monday 8 May 2023, a week after the early May bank holiday
			2023-05-09, 2023-04-27
			# VE day: the early May bank holiday of 2020 moved to Friday 8 May
			2020-05-11, 2020-04-30
			""")
	void leavesOutBankHolidays(LocalDate meeting, LocalDate last) {
		assertThat(this.clock.lastDay(meeting)).isEqualTo(last);
	}

	@Test
	void takesTheThreeDaysOfWales() {
		assertThat(clock(Nation.WALES, false, null).lastDay(MEETING)).isEqualTo("2022-03-08");
	}

	@Test
	void countsSaturdaysWhereTheSettingSaysSo() {
		assertThat(clock(Nation.ENGLAND, true, null).lastDay(MEETING)).isEqualTo("2022-03-07");
	}

	@Test
	void neverCountsChristmasDayThoughASaturdayCounts() {
		assertThat(clock(Nation.ENGLAND, true, null).days().includes(LocalDate.of(2021, 12, 25))).isFalse();
		assertThat(clock(Nation.ENGLAND, true, null).days().includes(LocalDate.of(2022, 1, 1))).isFalse();
	}

	@Test
	void leavesOutAHolidayAddedByHand() {
		WorkingDays days = WorkingDays.of(Nation.ENGLAND, Set.of(LocalDate.of(2022, 3, 9)));
		assertThat(new NoticeClock(5, days, null).lastDay(MEETING)).isEqualTo("2022-03-03");
	}

	@Test
	void isLateFromMidnightUnlessAnHourIsSet() {
		assertThat(this.clock.lateFrom(MEETING)).isEqualTo("2022-03-05T00:00");
		assertThat(clock(Nation.ENGLAND, false, LocalTime.of(17, 0)).lateFrom(MEETING)).isEqualTo("2022-03-04T17:00");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2022-03-02T09:00, false, 2, 7
			2022-03-03T09:00, false, 1, 6
			2022-03-04T16:59, false, 0, 5
			2022-03-04T17:00, true,  0, 4
			# a weekend: nobody can inspect anything before Monday
			2022-03-05T10:00, true,  0, 4
			2022-03-06T10:00, true,  0, 4
			2022-03-07T09:00, true,  0, 4
			2022-03-11T09:00, true,  0, 0
			2022-03-14T09:00, true,  0, 0
			2022-03-20T09:00, true,  0, 0
			""")
	void tellsHowAMeetingStands(LocalDateTime at, boolean late, int left, int given) {
		NoticeClock.Notice notice = clock(Nation.ENGLAND, false, LocalTime.of(17, 0)).at(MEETING, at);
		assertThat(notice.lastDay()).isEqualTo("2022-03-04");
		assertThat(notice.late()).isEqualTo(late);
		assertThat(notice.workingDaysLeft()).isEqualTo(left);
		assertThat(notice.given()).isEqualTo(given);
	}

	@Test
	void agreesWithItselfOnEveryDayOfThreeYears() {
		LocalDate.of(2021, 1, 1).datesUntil(LocalDate.of(2024, 1, 1)).forEach((meeting) -> {
			LocalDate last = this.clock.lastDay(meeting);
			assertThat(this.clock.clearDaysOf(last.atTime(12, 0), meeting)).as("%s", meeting).isEqualTo(5);
			assertThat(this.clock.clearDaysOf(last.plusDays(1).atTime(12, 0), meeting)).as("%s", meeting).isLessThan(5);
		});
	}

	@Test
	void refusesNoClearDays() {
		assertThatIllegalArgumentException().isThrownBy(() -> new NoticeClock(0, this.clock.days(), null));
	}

	private static NoticeClock clock(Nation nation, boolean saturdays, LocalTime publishBy) {
		return new NoticeClock(nation.getClearDays(), new WorkingDays(nation, saturdays, Set.of()), publishBy);
	}

}
