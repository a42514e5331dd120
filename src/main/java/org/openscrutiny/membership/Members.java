package org.openscrutiny.membership;

import java.util.Optional;

import org.openscrutiny.shared.MemberId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All members, past and present.
 */
interface Members extends Repository<Member, MemberId> {

	Member saveAndFlush(Member member);

	void flush();

	Optional<Member> findBySlug(String slug);

	boolean existsBySlug(String slug);

	@Query("select count(t) > 0 from Term t where t.replaces = :term")
	boolean isReplaced(TermId term);

}
