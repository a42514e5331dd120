package org.openscrutiny.membership;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The authorities that appoint members.
 */
interface Authorities extends Repository<Authority, AuthorityId> {

	Authority saveAndFlush(Authority authority);

	Optional<Authority> findById(AuthorityId id);

	Optional<Authority> findBySlug(String slug);

	Optional<Authority> findByNameIgnoreCase(String name);

	boolean existsBySlug(String slug);

	void delete(Authority authority);

	void flush();

}
