package org.openscrutiny.plan;

import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All plans.
 */
interface Plans extends Repository<Plan, PlanId> {

	Plan saveAndFlush(Plan plan);

	void flush();

	boolean existsBySlug(String slug);

	Optional<Plan> findBySlug(String slug);

	Optional<Plan> findById(PlanId id);

	/**
	 * @throws NotFound if there is no such plan
	 */
	default Plan bySlug(String slug) {
		return findBySlug(slug).orElseThrow(() -> new NotFound("plan " + slug));
	}

	/**
	 * The plan as somebody saw it.
	 * @throws NotFound if there is no such plan
	 * @throws org.openscrutiny.shared.StaleRecord if it was changed since
	 */
	default Plan bySlug(String slug, int version) {
		Plan plan = bySlug(slug);
		plan.requireVersion(version);
		return plan;
	}

}
