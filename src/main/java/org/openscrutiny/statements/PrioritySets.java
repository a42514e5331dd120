package org.openscrutiny.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All sets of national priorities.
 */
interface PrioritySets extends Repository<PrioritySet, PrioritySetId> {

	PrioritySet saveAndFlush(PrioritySet set);

	Optional<PrioritySet> findById(PrioritySetId id);

	boolean existsByTitle(String title);

	List<PrioritySet> findAllByOrderByInForceFrom();

	/** The priorities that statements of a day answer to, in their order. */
	default List<NationalPriority> statedOn(LocalDate day) {
		return findAllByOrderByInForceFrom().stream()
			.filter((set) -> set.isStated() && set.holdsOn(day))
			.flatMap((set) -> set.getPriorities().stream())
			.toList();
	}

}
