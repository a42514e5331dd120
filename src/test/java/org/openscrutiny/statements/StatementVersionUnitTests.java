package org.openscrutiny.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatementVersionUnitTests {

	private final PrioritySet set = new PrioritySet("Priorities of 2025", "A practice set", LocalDate.of(2025, 4, 1),
			true, List.of("First", "Second"));

	private final NationalPriority first = this.set.priority("2025-1");

	private final NationalPriority second = this.set.priority("2025-2");

	private StatementVersion version(StatementVersion last) {
		return StatementVersion.first(StatementId.create(), this.set.getPriorities(), last);
	}

	private static MeasureUse use(NationalPriority priority, String label) {
		return new MeasureUse(priority.getId(), label, SourceLevel.FORCE, false, UUID.randomUUID(), null, null);
	}

	@Test
	void beginsWithWhatTheNationLooksAt() {
		this.set.judge("2025-1", "Something counted", SourceLevel.NATIONAL, null);
		StatementVersion version = version(null);
		assertThat(version.measuresOf(this.first.getId())).singleElement().satisfies((use) -> {
			assertThat(use.label()).isEqualTo("Something counted");
			assertThat(use.missing()).isEqualTo("There are national figures only.");
		});
		assertThat(version.measuresOf(this.second.getId())).isEmpty();
		assertThat(version.part(this.second.getId())).isEqualTo(StatementPart.empty(2));
	}

	@Test
	void takesOverHeadingsReasonsAndMeasuresButNoWords() {
		StatementVersion last = version(null);
		last.say(this.first.getId(), "Here", true, "Because", "Words", "More words");
		last.show(use(this.first, "Counted"));
		StatementVersion version = version(last);
		assertThat(version.part(this.first.getId()))
			.isEqualTo(new StatementPart(1, "Here", true, "Because", null, null));
		assertThat(version.measuresOf(this.first.getId())).extracting(MeasureUse::label).containsExactly("Counted");
	}

	@Test
	void aCorrectedVersionBeginsWithAllWords() {
		StatementVersion version = version(null);
		version.introduce("The whole", "A note");
		version.say(this.first.getId(), null, false, "Because", "Words", null);
		StatementVersion next = version.next();
		assertThat(next.getNumber()).isEqualTo(2);
		assertThat(next.getIntroduction()).isEqualTo("The whole");
		assertThat(next.getChangeNote()).isNull();
		assertThat(next.getParts()).isEqualTo(version.getParts());
	}

	@Test
	void isWrittenWhenEachPrioritySaysWhetherAndWhyItApplies() {
		StatementVersion version = version(null);
		version.introduce("The whole", null);
		version.say(this.first.getId(), null, true, "Because", null, "Words");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> version.requireWritten(this.set.getPriorities()))
			.withMessageEndingWith(": Second");
		version.say(this.second.getId(), null, false, "Not here", "Words", null);
		version.requireWritten(this.set.getPriorities());
	}

	@Test
	void showsEachMeasureOnceAndTwelveAtMost() {
		StatementVersion version = version(null);
		for (int i = 1; i <= 12; i++) {
			version.show(use(this.first, "Measure " + i));
		}
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> version.show(use(this.first, "One more")));
		version.show(use(this.second, "Measure 1"));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> version.show(use(this.second, "measure 1")));
		assertThat(version.drop(this.second.getId(), 0).label()).isEqualTo("Measure 1");
		assertThat(version.measuresOf(this.first.getId())).hasSize(12);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> version.drop(this.second.getId(), 0));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> version.say(UUID.randomUUID(), null, null, null, null, null));
	}

	@Test
	void aSetHoldsFromItsFirstToItsLastDay() {
		assertThat(this.set.holdsOn(LocalDate.of(2025, 3, 31))).isFalse();
		assertThat(this.set.holdsOn(LocalDate.of(2099, 1, 1))).isTrue();
		this.set.endOn(LocalDate.of(2026, 3, 31));
		assertThat(this.set.holdsOn(LocalDate.of(2026, 3, 31))).isTrue();
		assertThat(this.set.holdsOn(LocalDate.of(2026, 4, 1))).isFalse();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.set.endOn(LocalDate.of(2025, 3, 31)));
	}

	@Test
	void aSetNamesEachPriorityOnce() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(
				() -> new PrioritySet("Set", "Source", LocalDate.of(2025, 4, 1), true, List.of("First", "First")));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new PrioritySet("Set", "Source", LocalDate.of(2025, 4, 1), true, List.of()));
	}

}
