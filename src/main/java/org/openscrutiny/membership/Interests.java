package org.openscrutiny.membership;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.MemberId;
import org.springframework.data.repository.Repository;

/**
 * The register of interests.
 */
interface Interests extends Repository<Interest, InterestId> {

	Interest saveAndFlush(Interest interest);

	Optional<Interest> findById(InterestId id);

	List<Interest> findByMember(MemberId member);

	void deleteByMember(MemberId member);

}
