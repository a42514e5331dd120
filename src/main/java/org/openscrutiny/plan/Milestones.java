package org.openscrutiny.plan;

import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All milestones.
 */
interface Milestones extends Repository<Milestone, MilestoneId> {

	Milestone saveAndFlush(Milestone milestone);

	void delete(Milestone milestone);

	void flush();

	Optional<Milestone> findById(MilestoneId id);

	boolean existsByPlanAndSlug(PlanId plan, String slug);

	/**
	 * @throws NotFound if there is no such milestone
	 */
	default Milestone byId(MilestoneId id) {
		return findById(id).orElseThrow(() -> new NotFound("milestone " + id));
	}

	/**
	 * The milestone as somebody saw it.
	 * @throws NotFound if there is no such milestone
	 * @throws org.openscrutiny.shared.StaleRecord if it was changed since
	 */
	default Milestone byId(MilestoneId id, int version) {
		Milestone milestone = byId(id);
		milestone.requireVersion(version);
		return milestone;
	}

}
