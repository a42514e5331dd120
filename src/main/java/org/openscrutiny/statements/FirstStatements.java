package org.openscrutiny.statements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes the statements that are brought in from paper, once: their rows come without a
 * copy. They become visible at their own instants like any other.
 */
@Component
class FirstStatements {

	private static final Logger logger = LoggerFactory.getLogger(FirstStatements.class);

	private final Statements statements;

	private final StatementVersions versions;

	private final StatementAssembly assembly;

	private final StatementCopies copies;

	private final TransactionTemplate transaction;

	FirstStatements(Statements statements, StatementVersions versions, StatementAssembly assembly,
			StatementCopies copies, TransactionTemplate transaction) {
		this.statements = statements;
		this.versions = versions;
		this.assembly = assembly;
		this.copies = copies;
		this.transaction = transaction;
	}

	/** Comes after the scorecards, against which words are checked. */
	@EventListener(ApplicationReadyEvent.class)
	@Order(1)
	void freeze() {
		this.statements.findAllByOrderBySlugDesc()
			.stream()
			.filter((statement) -> statement.getSource() != null)
			.forEach(this::freeze);
	}

	private void freeze(Statement statement) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				List<StatementVersion> all = this.versions.findByStatementOrderByNumberDesc(statement.getId());
				all.stream()
					.sorted(Comparator.comparingInt(StatementVersion::getNumber))
					.forEach((version) -> freeze(statement, version));
			});
		}
		catch (DataIntegrityViolationException ex) {
			logger.info("The national statement {} was frozen by another instance", statement.getSlug());
		}
	}

	private void freeze(Statement statement, StatementVersion version) {
		Instant visibleFrom = version.getVisibleFrom();
		if (visibleFrom != null && this.copies.standing(version.getId()).isEmpty()) {
			this.copies.freeze(version.getId(), this.assembly.assemble(statement, version, visibleFrom).content(),
					visibleFrom, null, null);
		}
	}

}
