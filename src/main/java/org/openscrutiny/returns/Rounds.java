package org.openscrutiny.returns;

import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All collection rounds.
 */
interface Rounds extends Repository<CollectionRound, RoundId> {

	CollectionRound saveAndFlush(CollectionRound round);

	void flush();

	boolean existsBySlug(String slug);

	Optional<CollectionRound> findByLabelIgnoreCase(String label);

	Optional<CollectionRound> findBySlug(String slug);

	Optional<CollectionRound> findById(RoundId id);

	/**
	 * @throws NotFound if there is no such round
	 */
	default CollectionRound bySlug(String slug) {
		return findBySlug(slug).orElseThrow(() -> new NotFound("round " + slug));
	}

	/**
	 * @throws NotFound if there is no such round
	 */
	default CollectionRound byId(RoundId id) {
		return findById(id).orElseThrow(() -> new NotFound("round " + id));
	}

}
