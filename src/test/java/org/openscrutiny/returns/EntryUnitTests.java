package org.openscrutiny.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EntryUnitTests {

	private static final Instant MORNING = Instant.parse("2022-07-05T09:00:00Z");

	private final By contributor = SampleReturns.CONTRIBUTOR.at(MORNING);

	private final By standIn = SampleReturns.APPROVER.at(MORNING.plusSeconds(60));

	private final Entry entry = new Entry(AssignmentId.create(), SeriesId.create(), content("12", null),
			this.contributor.who(), this.contributor);

	private static Entry.Content content(String value, @Nullable String note) {
		return new Entry.Content(PeriodKind.MONTH, LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30), "June 22", null,
				value, null, null, ValueStatus.VALUE, null, Set.of(Qualifier.PROVISIONAL), note, null);
	}

	@Test
	void keepsWhatWasTyped() {
		assertThat(this.entry.getContent()).isEqualTo(content("12", null));
		assertThat(this.entry.getEnteredFor()).isNull();
		assertThat(this.entry.write(content("12", null), this.contributor.who(), this.standIn)).isFalse();
	}

	@Test
	void whoeverTypesAnotherFigureEnteredIt() {
		assertThat(this.entry.write(content("13", null), this.contributor.who(), this.standIn)).isTrue();
		assertThat(this.entry.getEnteredBy()).isEqualTo(this.standIn.who());
		assertThat(this.entry.getEnteredFor()).isEqualTo(this.contributor.who());
	}

	@Test
	void aNoteAloneDoesNotChangeWhoEnteredTheFigure() {
		this.entry.write(content("12", "Counted twice"), this.contributor.who(), this.standIn);
		assertThat(this.entry.getEnteredBy()).isEqualTo(this.contributor.who());
		assertThat(this.entry.getContent().note()).isEqualTo("Counted twice");
	}

	@Test
	void anotherFigureForgetsTheWarningsThatWereAccepted() {
		this.entry.accept("CHANGE", "Up by 40%", "A new way of reporting began", this.contributor);
		assertThat(this.entry.accepts("CHANGE", "Up by 40%")).isTrue();
		assertThat(this.entry.accepts("CHANGE", "Up by 50%")).isFalse();
		this.entry.write(content("12", "Note"), this.contributor.who(), this.contributor);
		assertThat(this.entry.getAcceptances()).hasSize(1);
		this.entry.write(content("14", "Note"), this.contributor.who(), this.contributor);
		assertThat(this.entry.getAcceptances()).isEmpty();
	}

	@Test
	void aReasonHasTwentyCharacters() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.entry.accept("CHANGE", "Up by 40%", "It is so, I think  ", this.contributor))
			.withMessageContaining("at least 20 characters");
	}

}
