package org.openscrutiny.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.openscrutiny.shared.By;
import org.springframework.stereotype.Component;

/**
 * Stores KPIs, so that two people who change the same one find out.
 */
@Component
class KpiStoring {

	private final Kpis kpis;

	private final PlanRows rows;

	private final EntityManager entities;

	KpiStoring(Kpis kpis, PlanRows rows, EntityManager entities) {
		this.kpis = kpis;
		this.rows = rows;
		this.entities = entities;
	}

	/** Stores a KPI, and notes for its plan who changed a part of it. */
	void store(Kpi kpi, By by) {
		force(kpi);
		this.rows.touched(kpi.getPlan(), by);
	}

	/** Counts as a change of the KPI even where only a measure of it was altered. */
	void force(Kpi kpi) {
		Storing.orStale(() -> {
			this.entities.lock(kpi, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
			this.kpis.flush();
		});
	}

}
