package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AgendaUnitTests {

	private static final By BY = new By(null, "An officer", Instant.EPOCH);

	private final Agenda agenda = new Agenda(
			new Meeting(new BodyId("panel"), LocalDate.of(2022, 6, 7), "This portal", Instant.EPOCH));

	@Test
	void hasNumbersFromPublicationOn() {
		AgendaItem apologies = add("Apologies");
		AgendaItem budget = add("Budget");
		assertThat(budget.getNumber()).isNull();
		this.agenda.move(budget, -1);
		this.agenda.publish(BY.when(), null, BY);
		assertThat(this.agenda.getItems()).containsExactly(budget, apologies);
		assertThat(budget.getNumber()).isEqualTo(1);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.move(budget, 1));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.publish(BY.when(), null, BY));
	}

	@Test
	void isNotPublishedEmpty() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.publish(BY.when(), null, BY));
	}

	@Test
	void takesALateItemOnlyForSpecialCircumstances() {
		add("Apologies");
		this.agenda.publish(BY.when(), null, BY);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.agenda.add(ItemContent.of("A resignation"), null))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("circumstances"));
		AgendaItem late = this.agenda.add(ItemContent.of("A resignation"), "It was announced yesterday");
		assertThat(this.agenda.supplement(BY.when(), "A late item", BY)).isEqualTo(1);
		assertThat(late.getNumber()).isEqualTo(2);
		assertThat(late.getPublication()).isEqualTo(1);
		assertThat(late.getCircumstances()).isEqualTo("It was announced yesterday");
	}

	@Test
	void supplementsWhatCameSinceAndNothingElse() {
		AgendaItem item = add("Budget");
		Paper first = item.add(PaperContent.of("Budget report", Paper.Status.ATTACHED));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.supplement(BY.when(), "Early", BY));
		this.agenda.publish(BY.when(), null, BY);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.supplement(BY.when(), "Nothing", BY));
		Paper second = item.add(PaperContent.of("Appendix", Paper.Status.ATTACHED));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.supplement(BY.when(), " ", BY));
		this.agenda.supplement(BY.when(), "The appendix", BY);
		assertThat(first.getPublication()).isZero();
		assertThat(second.getPublication()).isEqualTo(1);
		assertThat(second.getNumber()).isEqualTo(2);
	}

	@Test
	void correctsWithANoteOnceItIsPublished() {
		AgendaItem item = add("Budgte");
		this.agenda.change(item, ItemContent.of("Budget"), null, BY);
		this.agenda.publish(BY.when(), null, BY);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.agenda.change(item, ItemContent.of("The budget"), null, BY));
		this.agenda.change(item, ItemContent.of("The budget"), "The heading", BY);
		assertThat(this.agenda.getCorrections()).extracting(AgendaCorrection::getNote).containsExactly("The heading");
	}

	@Test
	void withdrawsWhatWasPublishedAndRemovesWhatWasNot() {
		AgendaItem item = add("Budget");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.agenda.withdraw(item, "A mistake", Instant.EPOCH));
		AgendaItem other = add("Estates");
		this.agenda.remove(other);
		this.agenda.publish(BY.when(), null, BY);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.agenda.remove(item));
		this.agenda.withdraw(item, "A mistake", Instant.EPOCH);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.agenda.withdraw(item, "Again", Instant.EPOCH));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.agenda.change(item, ItemContent.of("Other"), "Why", BY));
	}

	@Test
	void keepsTheNumbersOfParagraphsThatCanBeCited() {
		AgendaItem item = add("Budget");
		Paper paper = item.add(written("One.\n\nTwo."));
		this.agenda.change(item, paper, written("One.\n\nTwo.\n\nThree."), null, BY);
		this.agenda.publish(BY.when(), null, BY);
		this.agenda.change(item, paper, written("One.\n\nTwo, put right.\n\nThree."), "The figure", BY);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.agenda.change(item, paper, written("One."), "Shorter", BY))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("text"));
	}

	private static PaperContent written(String text) {
		return new PaperContent("Report", Paper.Status.ATTACHED, Paper.Kind.REPORT, null, null, null, null, null,
				Implications.none(), null, text, null);
	}

	@Test
	void addsUpMinutesAndWorksOutTimes() {
		Meeting meeting = new Meeting(new BodyId("panel"), new MeetingReference("panel-2022-06-07"),
				new MeetingPlan(LocalDate.of(2022, 6, 7), LocalTime.of(13, 30), null, null, null, null, null), null,
				Instant.EPOCH);
		Agenda timed = new Agenda(meeting);
		timed.begin(List.of(line("Apologies", 5), line("Budget", 40), line("Urgent business", 10)));
		timed.workOutTimes();
		assertThat(timed.getMinutes()).isEqualTo(55);
		assertThat(timed.getItems()).extracting((item) -> item.getContent().startsAt())
			.containsExactly(LocalTime.of(13, 30), LocalTime.of(13, 35), LocalTime.of(14, 15));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> timed.begin(List.of(line("Again", 5))));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(this.agenda::workOutTimes);
	}

	private static NewAgendaItem line(String topic, int minutes) {
		return new NewAgendaItem(new ItemContent(List.of(topic), null, null, null, null, minutes, null), true);
	}

	@Test
	void carriesAnItemOverWithItsWithholding() {
		AgendaItem item = add("A contract");
		Withholding withholding = new Withholding(Withholding.Kind.EXEMPT, List.of(3), "A contract is negotiated",
				"The monitoring officer", LocalDate.of(2022, 9, 1), true);
		this.agenda.withhold(item, withholding);
		Agenda next = new Agenda(
				new Meeting(new BodyId("panel"), LocalDate.of(2022, 7, 18), "This portal", Instant.EPOCH));
		AgendaItem carried = next.carryOver(item, null);
		assertThat(carried.getCarriedFrom()).isEqualTo(item.getId());
		assertThat(carried.getWithholding()).isEqualTo(withholding);
	}

	@Test
	void withholdsUnderAParagraphOrInConfidence() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> new Withholding(Withholding.Kind.EXEMPT, List.of(),
				"Why", "Who", LocalDate.of(2022, 9, 1), false));
		assertThat(
				new Withholding(Withholding.Kind.EXEMPT, List.of(5, 3), "Why", "Who", LocalDate.of(2022, 9, 1), false)
					.getGround())
			.startsWith("Exempt under paragraphs 3 (")
			.contains(" and 5 (");
	}

	private AgendaItem add(String topic) {
		return this.agenda.add(ItemContent.of(topic), null);
	}

}
