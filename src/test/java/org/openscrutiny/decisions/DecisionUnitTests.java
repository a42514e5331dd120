package org.openscrutiny.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecisionUnitTests {

	private static final Instant NOON = Instant.parse("2022-03-08T12:00:00Z");

	private final By writer = new By(UserId.create(), "Writer", NOON);

	private final By approver = new By(UserId.create(), "Approver", NOON.plusSeconds(60));

	@Test
	void goesFromDraftToPublicRecord() {
		Decision decision = new Decision(content("What and why", Classification.PUBLIC, null), this.writer);
		assertThat(decision.getStatus()).isEqualTo(DecisionStatus.DRAFT);
		decision.submit(this.writer);
		decision.publish(this.approver, ZoneOffset.UTC);
		assertThat(decision.getStatus()).isEqualTo(DecisionStatus.PUBLISHED);
		assertThat(decision.getVisibleFrom()).isEqualTo(this.approver.when());
	}

	@Test
	void nobodyPublishesWhatHeOrSheWrote() {
		Decision decision = submitted();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> decision.publish(this.writer, ZoneOffset.UTC))
			.withMessageContaining("somebody else");
	}

	@Test
	void whoeverChangedTheDraftHadAHandInIt() {
		Decision decision = submitted();
		decision.sendBack("Say more");
		decision.edit(content("More", Classification.PUBLIC, null), this.approver);
		decision.submit(this.writer);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> decision.publish(this.approver, ZoneOffset.UTC));
	}

	@Test
	void aReturnedDecisionIsADraftWithAMessage() {
		Decision decision = submitted();
		decision.sendBack("Say what it costs");
		assertThat(decision.getStatus()).isEqualTo(DecisionStatus.DRAFT);
		assertThat(decision.getReturnMessage()).isEqualTo("Say what it costs");
		decision.submit(this.writer);
		assertThat(decision.getReturnMessage()).isNull();
	}

	@Test
	void nothingOfItIsChangedOnceItIsSent() {
		Decision decision = submitted();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> decision.edit(content("Other", Classification.PUBLIC, null), this.writer));
		decision.publish(this.approver, ZoneOffset.UTC);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> decision.edit(content("Other", Classification.PUBLIC, null), this.writer));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> decision.sendBack("Too late"));
	}

	@Test
	void isNotSentWithoutASummaryOrAReasonForWithholding() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new Decision(content(null, Classification.PUBLIC, null), this.writer).submit(this.writer))
			.withMessageContaining("summary");
		Withholding unexplained = new Withholding(null, "Prices", "Section 43", null, LocalDate.of(2023, 1, 1));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new Decision(content("What", Classification.CONFIDENTIAL, unexplained), this.writer)
				.submit(this.writer))
			.withMessageContaining("who decided");
	}

	@Test
	void aPublicDecisionHasNoWithholding() {
		Decision decision = new Decision(content("What", Classification.PUBLIC, Withholding.notRecorded("Something")),
				this.writer);
		assertThat(decision.getWithholding()).isNull();
	}

	@Test
	void isWithheldAndMadePublic() {
		Decision decision = submitted();
		decision.publish(this.approver, ZoneOffset.UTC);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(decision::declassify);
		decision.withhold(Classification.CONFIDENTIAL,
				new Withholding(null, "Safety", "Section 38", "Chief Executive", LocalDate.of(2023, 1, 1)));
		assertThat(decision.getClassification()).isEqualTo(Classification.CONFIDENTIAL);
		decision.declassify();
		assertThat(decision.getWithholding()).isNull();
	}

	@Test
	void supersedesNotItself() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> new DecisionContent("006-2022", reference(), "Title", null, null, null, null, null,
					Classification.PUBLIC, null, List.of(new Relation(Relation.Kind.SUPERSEDES, reference()))));
	}

	private Decision submitted() {
		Decision decision = new Decision(content("What and why", Classification.PUBLIC, null), this.writer);
		decision.submit(this.writer);
		return decision;
	}

	private static DecisionReference reference() {
		return new DecisionReference(2022, 6, "");
	}

	private static DecisionContent content(@Nullable String summary, Classification classification,
			@Nullable Withholding withholding) {
		return new DecisionContent("006-2022", reference(), "A subject", summary, LocalDate.of(2022, 3, 1), null, null,
				null, classification, withholding, List.of());
	}

}
