package org.openscrutiny.membership;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.openscrutiny.shared.MemberId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All members, past and present.
 */
interface Members extends Repository<Member, MemberId> {

	Member saveAndFlush(Member member);

	void flush();

	/** Counts as a change of the member even where only a term is altered. */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@Query("select m from Member m where m.slug = :slug")
	Optional<Member> findForChange(String slug);

	boolean existsBySlug(String slug);

	@Query("select count(t) > 0 from Term t where t.replaces = :term")
	boolean isReplaced(TermId term);

}
