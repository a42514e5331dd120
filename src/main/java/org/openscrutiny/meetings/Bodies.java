package org.openscrutiny.meetings;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Bodies extends Repository<Body, BodyId> {

	/** With their names: few, so that a page reads them all at once. */
	@Query("select distinct b from Body b left join fetch b.names order by b.id.value")
	List<Body> all();

	@Query("select b from Body b left join fetch b.names where b.id = :id")
	Optional<Body> byId(BodyId id);

	void flush();

}
