package org.openscrutiny.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ActionUnitTests {

	private static final LocalDate RAISED = LocalDate.of(2022, 1, 31);

	private static final LocalDate TODAY = LocalDate.of(2022, 3, 8);

	private static final Terms TERMS = new Terms("Report back", Owner.of(Owner.Kind.OPCC), Target.toBeProgrammed());

	@Test
	void isOutstandingUntilItIsCompletedWithEvidence() {
		Action action = raised();
		assertThat(action.getStatus()).isEqualTo(Action.Status.OUTSTANDING);
		broken("text", () -> action.complete(Evidence.none(), TODAY, by()));
		broken("text", () -> action.complete(Evidence.text("  "), TODAY, by()));
		action.complete(Evidence.text("The report came."), TODAY, by());
		assertThat(action.getStatus()).isEqualTo(Action.Status.COMPLETED);
		broken(null, () -> action.complete(Evidence.text("Again"), TODAY, by()));
		broken(null, () -> action.update(Evidence.text("Late"), TODAY, by()));
		broken(null, () -> action.defer(Target.none(), "Late", TODAY, by()));
		broken("text", () -> action.reopen("", TODAY, by()));
		action.reopen("The report was the wrong one.", TODAY, by());
		assertThat(action.getStatus()).isEqualTo(Action.Status.OUTSTANDING);
		broken(null, () -> action.reopen("Again", TODAY, by()));
	}

	@Test
	void countsDeferrals() {
		Action action = raised();
		broken("target", () -> action.defer(Target.toBeProgrammed(), "No time", TODAY, by()));
		broken("target", () -> action.defer(Target.none(), "No time", TODAY, by()));
		broken("text", () -> action.defer(Target.at(meeting()), "", TODAY, by()));
		broken("due", () -> action.defer(Target.by(PartialDate.of(TODAY.minusDays(1))), "No time", TODAY, by()));
		action.defer(Target.at(meeting()), "No time", TODAY, by());
		action.defer(Target.by(PartialDate.of(YearMonth.of(2022, 9))), "No room", TODAY, by());
		assertThat(action.getDeferrals()).isEqualTo(2);
		assertThat(action.getTerms().target().due()).isEqualTo(PartialDate.of(YearMonth.of(2022, 9)));
	}

	@Test
	void isDueOnOrAfterTheDayItIsRaised() {
		broken("due", () -> raised(new Terms("Report", TERMS.owner(), Target.by(PartialDate.of(RAISED.minusDays(1))))));
		raised(new Terms("Report", TERMS.owner(), Target.by(PartialDate.of(RAISED))));
		raised(new Terms("Report", TERMS.owner(), Target.by(PartialDate.of(YearMonth.from(RAISED)))));
		Action action = raised();
		broken("due",
				() -> action.change(TERMS.with(Target.by(PartialDate.of(RAISED.minusDays(1)))), "Wrong", TODAY, by()));
	}

	@Test
	void acceptsNothingFromTheFutureOrBeforeItWasRaised() {
		Action action = raised();
		broken("on", () -> action.update(Evidence.text("Done"), TODAY.plusDays(1), by()));
		broken("on", () -> action.update(Evidence.text("Done"), RAISED.minusDays(1), by()));
		broken("raisedOn", () -> raised(TODAY.plusDays(1)));
	}

	@Test
	void takesAnUpdateOfAnEarlierDayButNoEarlierTurn() {
		Action action = raised();
		action.defer(Target.at(meeting()), "No time", LocalDate.of(2022, 3, 1), by());
		action.update(Evidence.text("A draft was written"), LocalDate.of(2022, 2, 10), by());
		assertThat(action.getTerms().target()).isEqualTo(Target.at(meeting()));
		assertThat(action.getDeferrals()).isOne();
		broken("on", () -> action.complete(Evidence.text("Done"), LocalDate.of(2022, 2, 28), by()));
		action.complete(Evidence.text("Done"), LocalDate.of(2022, 3, 1), by());
		assertThat(action.getStatus()).isEqualTo(Action.Status.COMPLETED);
	}

	@Test
	void changesWithAReason() {
		Action action = raised();
		broken("wording", () -> action.change(TERMS, "No reason", TODAY, by()));
		Terms other = new Terms("Report back in writing",
				new Owner(Owner.Kind.PANEL_OFFICE, null, null, Owner.Kind.OPCC), Target.none());
		broken("text", () -> action.change(other, " ", TODAY, by()));
		action.change(other, "It was misheard", TODAY, by());
		assertThat(action.getTerms().owner().inWords()).isEqualTo("The panel’s officers and the commissioner’s office");
		assertThat(action.getDeferrals()).isZero();
	}

	@Test
	void getsItsReferenceWithTheNumberOfItsMinute() {
		UUID entry = UUID.randomUUID();
		Action action = new Action(new Action.Origin(ActionReference.PANEL, null, entry, null, null, false), 2, TERMS,
				RAISED, by());
		assertThat(action.getReference()).isNull();
		broken(null, () -> action.publish(Instant.now()));
		action.number(Map.of(UUID.randomUUID(), 7));
		assertThat(action.getReference()).isNull();
		action.number(Map.of(entry, 633));
		action.number(Map.of(entry, 634));
		assertThat(action.getReference()).hasToString("633-2");
		action.publish(Instant.EPOCH);
		assertThat(action.getVisibleFrom()).isEqualTo(Instant.EPOCH);
		assertThat(raised().getReference()).hasToString("A-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "ftp://example.org", "//example.org", "https://", "example.org",
			"https://exa mple.org", "data:text/html,x", "HTTPS//x" })
	void refusesWhatIsNoWebAddress(String link) {
		broken("link", () -> new Evidence(null, link, null, null));
	}

	@Test
	void refusesWordsThatAreNoneOrTooMany() {
		broken("wording", () -> new Terms("  ", TERMS.owner(), Target.none()));
		broken("wording", () -> new Terms("x".repeat(1001), TERMS.owner(), Target.none()));
		broken("text", () -> Evidence.text("x".repeat(2001)));
		broken("joint", () -> new Owner(Owner.Kind.OPCC, null, null, Owner.Kind.OPCC));
		broken("member", () -> new Owner(Owner.Kind.MEMBER, "Cllr Name", null, null));
	}

	@ParameterizedTest
	@CsvSource({ "panel, 630-2, /actions/630-2", "panel, a-1, /actions/A-1", "spcb, 12-1, /actions/spcb/12-1" })
	void readsReferences(String body, String text, String href) {
		assertThat(ActionReference.read(body, text))
			.hasValueSatisfying((read) -> assertThat(read.href()).isEqualTo(href));
	}

	@ParameterizedTest
	@ValueSource(strings = { "630", "0-1", "630-0", "B-1", "630-2-1", "630 2", "1234567-1" })
	void refusesWhatIsNoReference(String text) {
		assertThat(ActionReference.read(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2022-03-08, 0 days", "2022-03-07, 1 day", "2022-02-22, 2 weeks", "2022-01-31, 5 weeks",
			"2021-11-29, 3 months", "2020-02-08, 2 years" })
	void tellsAnAgeInWords(LocalDate from, String words) {
		assertThat(ActionLine.span(from, TODAY)).isEqualTo(words);
	}

	@Test
	void saysOnlyWhatTheRecordSays() {
		assertThat(PartialDate.of(YearMonth.of(2021, 7)).inWords()).isEqualTo("July 2021");
		assertThat(PartialDate.of(YearMonth.of(2021, 7)).day()).isEqualTo(LocalDate.of(2021, 7, 31));
		PartialDate unknown = new PartialDate(TODAY, PartialDate.Precision.NOT_RECORDED);
		assertThat(unknown.inWords()).isEqualTo("date not recorded");
		assertThat(unknown.inFigures()).isEmpty();
	}

	private static Action raised() {
		return raised(TERMS);
	}

	private static Action raised(LocalDate on) {
		return new Action(origin(), 1, TERMS, on, by());
	}

	private static Action raised(Terms terms) {
		return new Action(origin(), 1, terms, RAISED, by());
	}

	private static Action.Origin origin() {
		return new Action.Origin(ActionReference.PANEL, null, null, null, null, true);
	}

	private static MeetingReference meeting() {
		return new MeetingReference("panel-2022-03-14");
	}

	private static Signature by() {
		return new Signature(new By(UserId.create(), "A person", Instant.EPOCH), TODAY, "The panel’s officers");
	}

	private static void broken(@Nullable String field, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo(field));
	}

}
