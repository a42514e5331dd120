package org.openscrutiny.membership;

import java.util.Optional;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All members, past and present.
 */
interface Members extends Repository<Member, MemberId> {

	Member saveAndFlush(Member member);

	void flush();

	Optional<Member> findBySlug(String slug);

	/**
	 * @throws NotFound if there is no such member
	 */
	default Member bySlug(String slug) {
		return findBySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
	}

	Optional<Member> findById(MemberId id);

	/**
	 * @throws NotFound if there is no such member
	 */
	default Member byId(MemberId id) {
		return findById(id).orElseThrow(() -> new NotFound("member " + id));
	}

	boolean existsBySlug(String slug);

	@Query("select count(t) > 0 from Term t where t.replaces = :term")
	boolean isReplaced(TermId term);

}
