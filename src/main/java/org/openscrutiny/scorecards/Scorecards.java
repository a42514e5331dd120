package org.openscrutiny.scorecards;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.returns.RoundId;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All scorecards.
 */
interface Scorecards extends Repository<Scorecard, ScorecardId> {

	Scorecard saveAndFlush(Scorecard scorecard);

	boolean existsByRound(RoundId round);

	Optional<Scorecard> findBySlug(String slug);

	Optional<Scorecard> findById(ScorecardId id);

	List<Scorecard> findAllByOrderBySlugDesc();

	/**
	 * @throws NotFound if there is no such scorecard
	 */
	default Scorecard bySlug(String slug) {
		return findBySlug(slug).orElseThrow(() -> new NotFound("scorecard " + slug));
	}

	/**
	 * @throws NotFound if there is no such scorecard
	 */
	default Scorecard byId(ScorecardId id) {
		return findById(id).orElseThrow(() -> new NotFound("scorecard " + id));
	}

}
