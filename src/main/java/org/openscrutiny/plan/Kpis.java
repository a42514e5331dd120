package org.openscrutiny.plan;

import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All KPIs.
 */
interface Kpis extends Repository<Kpi, KpiId> {

	Kpi saveAndFlush(Kpi kpi);

	void delete(Kpi kpi);

	void flush();

	boolean existsBySlug(String slug);

	Optional<Kpi> findBySlug(String slug);

	/**
	 * @throws NotFound if there is no such KPI
	 */
	default Kpi bySlug(String slug) {
		return findBySlug(slug).orElseThrow(() -> new NotFound("KPI " + slug));
	}

	/**
	 * The KPI as somebody saw it.
	 * @throws NotFound if there is no such KPI
	 * @throws org.openscrutiny.shared.StaleRecord if it was changed since
	 */
	default Kpi bySlug(String slug, int version) {
		Kpi kpi = bySlug(slug);
		kpi.requireVersion(version);
		return kpi;
	}

}
