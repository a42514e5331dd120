package org.openscrutiny.scorecards;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All versions of scorecards.
 */
interface Editions extends Repository<Edition, EditionId> {

	Edition saveAndFlush(Edition edition);

	void delete(Edition edition);

	void flush();

	/** The versions of a scorecard, the newest first. */
	List<Edition> findByScorecardOrderByNumberDesc(ScorecardId scorecard);

	Optional<Edition> findByScorecardAndNumber(ScorecardId scorecard, int number);

	/**
	 * @throws NotFound if there is no such version
	 */
	default Edition byNumber(ScorecardId scorecard, int number) {
		return findByScorecardAndNumber(scorecard, number)
			.orElseThrow(() -> new NotFound("version " + number + " of scorecard " + scorecard));
	}

}
