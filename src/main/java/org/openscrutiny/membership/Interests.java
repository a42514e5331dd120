package org.openscrutiny.membership;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The register of interests.
 */
interface Interests extends Repository<Interest, InterestId> {

	Interest saveAndFlush(Interest interest);

	Optional<Interest> findById(InterestId id);

}
