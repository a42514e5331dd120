package org.openscrutiny.membership;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.MemberId;
import org.springframework.data.repository.Repository;

/**
 * Who held which office when.
 */
interface Offices extends Repository<Office, OfficeId> {

	Office saveAndFlush(Office office);

	Optional<Office> findById(OfficeId id);

	List<Office> findByKind(Office.Kind kind);

	List<Office> findByMember(MemberId member);

	void delete(Office office);

	void flush();

}
