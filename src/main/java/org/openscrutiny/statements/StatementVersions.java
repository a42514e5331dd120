package org.openscrutiny.statements;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All versions of national statements.
 */
interface StatementVersions extends Repository<StatementVersion, StatementVersionId> {

	StatementVersion saveAndFlush(StatementVersion version);

	void delete(StatementVersion version);

	void flush();

	/** The versions of a statement, the newest first. */
	List<StatementVersion> findByStatementOrderByNumberDesc(StatementId statement);

	List<StatementVersion> findAllByOrderByNumberDesc();

	Optional<StatementVersion> findByStatementAndNumber(StatementId statement, int number);

	/**
	 * @throws NotFound if there is no such version
	 */
	default StatementVersion byNumber(StatementId statement, int number) {
		return findByStatementAndNumber(statement, number)
			.orElseThrow(() -> new NotFound("version " + number + " of national statement " + statement));
	}

}
