package org.openscrutiny.decisions;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All decisions, drafts included.
 */
interface Decisions extends Repository<Decision, DecisionId> {

	Decision saveAndFlush(Decision decision);

	List<Decision> saveAllAndFlush(Iterable<Decision> decisions);

	void deleteById(DecisionId id);

	Optional<Decision> findById(DecisionId id);

	Optional<Decision> findByReference(DecisionReference reference);

	@Query("""
			select distinct d from Decision d left join fetch d.relations left join fetch d.authors
			 where d.status = DRAFT
			""")
	List<Decision> drafts();

	/**
	 * @throws NotFound if there is no such decision
	 */
	default Decision byId(DecisionId id) {
		return findById(id).orElseThrow(() -> new NotFound("decision " + id));
	}

	/**
	 * A decision as a person saw it.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 */
	default Decision asSeen(DecisionId id, int version) {
		Decision decision = byId(id);
		decision.requireVersion(version);
		return decision;
	}

	/**
	 * Writes what the aggregate allows. What the database refuses all the same, somebody
	 * else made impossible a moment ago.
	 * @throws StaleRecord if the database refuses it
	 */
	default void store(Decision decision) {
		try {
			saveAndFlush(decision);
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

}
