package org.openscrutiny.decisions;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All decisions, drafts included.
 */
interface Decisions extends Repository<Decision, DecisionId> {

	Decision saveAndFlush(Decision decision);

	void deleteById(DecisionId id);

	Optional<Decision> findById(DecisionId id);

	Optional<Decision> findByReference(DecisionReference reference);

}
