package org.openscrutiny.statements;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All national statements.
 */
interface Statements extends Repository<Statement, StatementId> {

	Statement saveAndFlush(Statement statement);

	void delete(Statement statement);

	Optional<Statement> findBySlug(String slug);

	List<Statement> findAllByOrderBySlugDesc();

	/**
	 * @throws NotFound if there is no such statement
	 */
	default Statement bySlug(String slug) {
		return findBySlug(slug).orElseThrow(() -> new NotFound("national statement " + slug));
	}

}
