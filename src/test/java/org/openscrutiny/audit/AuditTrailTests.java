package org.openscrutiny.audit;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.By;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class AuditTrailTests {

	private static final By SYSTEM = By.theSystem(Instant.parse("2022-03-08T09:00:00Z"));

	private static final Subject SUBJECT = new Subject("test record", "one", "The first");

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void standsOrFallsWithTheChange() {
		this.transaction.executeWithoutResult((status) -> {
			this.trail.record(SYSTEM, "Undone", SUBJECT, Changes.none());
			status.setRollbackOnly();
		});
		assertThat(this.log.find(new AuditFilter(null, "Undone", null, null, null), 1).total()).isZero();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.trail.record(SYSTEM, "Alone", SUBJECT, Changes.none()));
	}

	@Test
	void keepsBeforeAndAfterButNoContactDetails() {
		this.transaction.executeWithoutResult((status) -> this.trail.record(SYSTEM, "Changed", SUBJECT,
				Changes.none()
					.field("name", "Old", "New")
					.field("same", "x", "x")
					.contact("e-mail address", "a@example.org", "b@example.org"),
				"because"));
		AuditEntry entry = this.log.find(new AuditFilter(null, "Changed", "test record", null, null), 1)
			.entries()
			.get(0);
		assertThat(entry.changes()).containsExactlyInAnyOrder(new AuditEntry.Change("name", "Old", "New"),
				new AuditEntry.Change("e-mail address", null, "changed"));
		assertThat(entry.reason()).isEqualTo("because");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "update audit_entry set act = 'Other'", "delete from audit_entry", "truncate audit_entry" })
	void cannotBeAltered(String statement) {
		this.transaction.executeWithoutResult((status) -> this.trail.record(SYSTEM, "Kept", SUBJECT, Changes.none()));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).update())
			.withMessageContaining("its rows are permanent");
	}

}
