package org.openscrutiny.plan;

import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All measures.
 */
interface Measures extends Repository<Measure, MeasureId> {

	Measure saveAndFlush(Measure measure);

	boolean existsByCode(String code);

	boolean existsById(MeasureId id);

	Optional<Measure> findById(MeasureId id);

	Optional<Measure> findByCode(String code);

	/**
	 * @throws NotFound if there is no such measure
	 */
	default Measure byCode(String code) {
		return findByCode(code).orElseThrow(() -> new NotFound("measure " + code));
	}

}
