package org.openscrutiny.returns;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * Who is asked for what.
 */
interface Assignments extends Repository<Assignment, AssignmentId> {

	Assignment save(Assignment assignment);

	void flush();

	Optional<Assignment> findById(AssignmentId id);

	List<Assignment> findByIdIn(Collection<AssignmentId> ids);

	List<Assignment> findByRound(RoundId round);

	Optional<Assignment> findByRoundAndMeasure(RoundId round, MeasureId measure);

	/**
	 * @throws NotFound if there is none
	 */
	default Assignment byId(AssignmentId id) {
		return findById(id).orElseThrow(() -> new NotFound("assignment " + id));
	}

}
