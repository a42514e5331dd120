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

	/**
	 * The member as somebody saw it.
	 * @throws NotFound if there is no such member
	 * @throws org.openscrutiny.shared.StaleRecord if the member was changed since
	 */
	default Member bySlug(String slug, int version) {
		Member member = bySlug(slug);
		member.requireVersion(version);
		return member;
	}

	Optional<Member> findById(MemberId id);

	/**
	 * @throws NotFound if there is no such member
	 */
	default Member byId(MemberId id) {
		return findById(id).orElseThrow(() -> new NotFound("member " + id));
	}

	boolean existsBySlug(String slug);

	/** Whose term it is. */
	@Query("select m from Member m join m.terms t where t.id = :term")
	Optional<Member> withTerm(TermId term);

	/** Who took over a term. */
	@Query("select m from Member m join m.terms t where t.replaces = :term")
	Optional<Member> successorIn(TermId term);

	@Query("select count(t) > 0 from Term t where t.authority = :authority")
	boolean sitFor(AuthorityId authority);

	void delete(Member member);

}
