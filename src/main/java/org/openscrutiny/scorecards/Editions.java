package org.openscrutiny.scorecards;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
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

	/** Keeps others from changing and freezing the version until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from Edition e where e.scorecard = :scorecard and e.number = :number")
	Optional<Edition> findAndHold(ScorecardId scorecard, int number);

	/**
	 * The version, kept from being changed and frozen by others until the transaction
	 * ends.
	 * @throws NotFound if there is no such version
	 */
	default Edition hold(ScorecardId scorecard, int number) {
		return findAndHold(scorecard, number).orElseThrow(() -> unknown(scorecard, number));
	}

	/**
	 * @throws NotFound if there is no such version
	 */
	default Edition byNumber(ScorecardId scorecard, int number) {
		return findByScorecardAndNumber(scorecard, number).orElseThrow(() -> unknown(scorecard, number));
	}

	private static NotFound unknown(ScorecardId scorecard, int number) {
		return new NotFound("version " + number + " of scorecard " + scorecard);
	}

}
