package org.openscrutiny.returns;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openscrutiny.plan.KpiId;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AssignmentUnitTests {

	private final Assignment assignment = assignment(true);

	private static Assignment assignment(boolean due) {
		return new Assignment(RoundId.create(), new MeasureId(UUID.randomUUID()), new KpiId(UUID.randomUUID()),
				new Assignment.Terms(UserId.create(), UserId.create(), PeriodKind.MONTH), due);
	}

	@Test
	void goesFromOpenToApproved() {
		this.assignment.begin();
		assertThat(this.assignment.getState()).isEqualTo(AssignmentState.DRAFT);
		this.assignment.submit();
		this.assignment.approve();
		assertThat(this.assignment.getState()).isEqualTo(AssignmentState.APPROVED);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(this.assignment::begin)
			.withMessageContaining("approved and locked")
			.withMessageContaining("unlock");
	}

	@Test
	void goesBackWithAMessageAndIsDraftAgain() {
		this.assignment.submit();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(this.assignment::begin)
			.withMessageContaining("Withdraw it");
		this.assignment.sendBack();
		assertThat(this.assignment.getState()).isEqualTo(AssignmentState.RETURNED);
		this.assignment.begin();
		assertThat(this.assignment.getState()).isEqualTo(AssignmentState.DRAFT);
	}

	@Test
	void canBeWithdrawnBeforeItIsDecided() {
		this.assignment.submit();
		this.assignment.withdraw();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(this.assignment::approve)
			.withMessage("This measure is not waiting for approval any more: it is “Draft”");
	}

	@Test
	void isUnlockedForANewRevisionOnly() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.assignment.unlock(RevisionKind.CORRECTION, "A crime was counted twice"));
		this.assignment.submit();
		this.assignment.approve();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.assignment.unlock(RevisionKind.INITIAL, "None"));
		this.assignment.unlock(RevisionKind.CORRECTION, "A crime was counted twice");
		assertThat(this.assignment.isRevision()).isTrue();
		this.assignment.submit();
		this.assignment.approve();
		assertThat(this.assignment.isRevision()).isFalse();
	}

	@Test
	void canBeLockedAgainAsItWas() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(this.assignment::leaveAsApproved);
		this.assignment.submit();
		this.assignment.approve();
		this.assignment.unlock(RevisionKind.SCHEDULED, "Final figures");
		this.assignment.leaveAsApproved();
		assertThat(this.assignment.getState()).isEqualTo(AssignmentState.APPROVED);
		assertThat(this.assignment.getRevisionReason()).isNull();
	}

	@Test
	void whatIsNotDueIsAskedForByHand() {
		Assignment resting = assignment(false);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(resting::begin).withMessageContaining("not due");
		resting.ask();
		resting.begin();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(resting::ask);
	}

	@Test
	void onePersonNeverDoesBoth() {
		UserId person = UserId.create();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.assignment.assign(new Assignment.Terms(person, person, PeriodKind.MONTH)))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("approver"));
	}

}
