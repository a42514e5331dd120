package org.openscrutiny.returns;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Who is asked for what.
 */
interface Assignments extends Repository<Assignment, AssignmentId> {

	Assignment save(Assignment assignment);

	void flush();

	Optional<Assignment> findById(AssignmentId id);

	List<Assignment> findByIdIn(Collection<AssignmentId> ids);

	/**
	 * The same, each held until the transaction ends: what is typed and what is decided
	 * on it wait for each other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assignment a where a.id in :ids order by a.id.value")
	List<Assignment> hold(Collection<AssignmentId> ids);

	List<Assignment> findByRound(RoundId round);

	Optional<Assignment> findByRoundAndMeasure(RoundId round, MeasureId measure);

	/**
	 * @throws NotFound if there is none
	 */
	default Assignment byId(AssignmentId id) {
		return findById(id).orElseThrow(() -> new NotFound("assignment " + id));
	}

}
