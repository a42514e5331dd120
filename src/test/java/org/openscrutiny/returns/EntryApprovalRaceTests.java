package org.openscrutiny.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A contributor and an approver at the same measure at the same moment: one waits for the
 * other, and nothing is approved that the approver did not see.
 */
@PortalTest
class EntryApprovalRaceTests {

	private static final YearMonth APRIL = YearMonth.of(2022, 4);

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private EntryManagement entries;

	@Autowired
	private ReturnManagement returns;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void summer() {
		SampleReturns.begin(this.clock, this.rounds, this.jdbc);
	}

	@Test
	void typingWaitsForAnApprovalThatIsUnderWay() throws Exception {
		submitted("vehicle-theft");
		TypedEntry correction = correction("vehicle-theft", "999");
		int seen = SampleReturns.version(this.jdbc, "vehicle-theft");
		CompletableFuture<Void> typing = this.transaction.execute((status) -> {
			approve("vehicle-theft", seen);
			return started(() -> this.entries.save(SampleReturns.SLUG, List.of(correction), SampleReturns.CONTRIBUTOR));
		});
		refused(typing);
		assertThat(SampleReturns.state(this.jdbc, "vehicle-theft")).isEqualTo(AssignmentState.APPROVED);
		assertThat(approved("vehicle-theft")).containsExactly("1,010");
		assertThat(typed("vehicle-theft")).isEmpty();
	}

	@Test
	void anApprovalWaitsForAFigureThatIsBeingCorrected() throws Exception {
		submitted("asb-incidents");
		TypedEntry correction = correction("asb-incidents", "999");
		int seen = SampleReturns.version(this.jdbc, "asb-incidents");
		CompletableFuture<Void> approval = this.transaction.execute((status) -> {
			this.returns.withdraw(SampleReturns.SLUG, "asb-incidents", seen, SampleReturns.CONTRIBUTOR);
			this.entries.save(SampleReturns.SLUG, List.of(correction), SampleReturns.CONTRIBUTOR);
			return started(() -> approve("asb-incidents", seen));
		});
		refused(approval);
		assertThat(SampleReturns.state(this.jdbc, "asb-incidents")).isEqualTo(AssignmentState.DRAFT);
		assertThat(approved("asb-incidents")).isEmpty();
		assertThat(typed("asb-incidents")).containsExactly("999");
	}

	@Test
	void ofAWithdrawalAndAnApprovalOneComesThrough() throws Exception {
		submitted("robbery-personal");
		int seen = SampleReturns.version(this.jdbc, "robbery-personal");
		CompletableFuture<Boolean> withdrawal = attempt(
				() -> this.returns.withdraw(SampleReturns.SLUG, "robbery-personal", seen, SampleReturns.CONTRIBUTOR));
		CompletableFuture<Boolean> approval = attempt(() -> approve("robbery-personal", seen));
		boolean withdrawn = withdrawal.get(20, TimeUnit.SECONDS);
		assertThat(approval.get(20, TimeUnit.SECONDS)).isEqualTo(!withdrawn);
		assertThat(SampleReturns.state(this.jdbc, "robbery-personal"))
			.isEqualTo(withdrawn ? AssignmentState.DRAFT : AssignmentState.APPROVED);
		assertThat(approved("robbery-personal")).hasSize(withdrawn ? 0 : 1);
		assertThat(typed("robbery-personal")).hasSize(withdrawn ? 1 : 0);
	}

	private void submitted(String measure) {
		SampleReturns.type(this.jdbc, measure, APRIL, "1,010");
		SampleReturns.submit(this.jdbc, measure);
	}

	private void approve(String measure, int seen) {
		this.returns.approve(SampleReturns.SLUG,
				Map.of(new AssignmentId(SampleReturns.assignment(this.jdbc, measure)), seen), SampleReturns.APPROVER);
	}

	/** The one figure that is typed, typed anew. */
	private TypedEntry correction(String measure, String value) {
		return this.jdbc.sql("select id, version from entry where assignment_id = ?")
			.param(SampleReturns.assignment(this.jdbc, measure))
			.query((row, number) -> new TypedEntry(measure + "#0", EntryId.valueOf(row.getString("id")),
					row.getInt("version"), value, "Apr 2022", null, "", Set.of(), null, null, null, Map.of()))
			.single();
	}

	/** Begins on another thread, and waits until that has something to wait for. */
	private static CompletableFuture<Void> started(Runnable act) {
		CompletableFuture<Void> started = CompletableFuture.runAsync(act);
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> started.get(700, TimeUnit.MILLISECONDS));
		return started;
	}

	private static CompletableFuture<Boolean> attempt(Runnable act) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				act.run();
				return true;
			}
			catch (StaleRecord | OptimisticLockingFailureException | RuleBroken ex) {
				return false;
			}
		});
	}

	private static void refused(CompletableFuture<Void> act) {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> act.get(20, TimeUnit.SECONDS))
			.havingCause()
			.isInstanceOfAny(StaleRecord.class, OptimisticLockingFailureException.class, RuleBroken.class);
	}

	private List<String> approved(String measure) {
		return this.jdbc
			.sql("select as_entered from observation where series_id = ? and period_kind = 'MONTH' and ends_on = ?")
			.params(SampleReturns.series(this.jdbc, measure), APRIL.atEndOfMonth())
			.query(String.class)
			.list();
	}

	private List<String> typed(String measure) {
		return this.jdbc.sql("select value_typed from entry where assignment_id = ?")
			.param(SampleReturns.assignment(this.jdbc, measure))
			.query(String.class)
			.list();
	}

}
