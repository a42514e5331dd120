package org.openscrutiny.plan;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.repository.Repository;

/**
 * All that measures are taken of.
 */
interface MeasuredEntities extends Repository<MeasuredEntity, EntityId> {

	MeasuredEntity saveAndFlush(MeasuredEntity entity);

	Optional<MeasuredEntity> findById(EntityId id);

	List<MeasuredEntity> findAllByOrderByKindAscNameAsc();

	boolean existsById(EntityId id);

	Optional<MeasuredEntity> findByNameIgnoreCase(String name);

	Optional<MeasuredEntity> findByShortNameIgnoreCase(String shortName);

	/**
	 * @throws NotFound if there is no such entity
	 */
	default MeasuredEntity byId(EntityId id) {
		return findById(id).orElseThrow(() -> new NotFound("entity " + id));
	}

}
