package org.openscrutiny.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
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

	@Query("select distinct m from Measure m left join fetch m.members where m.id in :ids")
	List<Measure> findWithMembers(Collection<MeasureId> ids);

	/**
	 * @throws NotFound if there is no such measure
	 */
	default Measure byCode(String code) {
		return findByCode(code).orElseThrow(() -> new NotFound("measure " + code));
	}

}
