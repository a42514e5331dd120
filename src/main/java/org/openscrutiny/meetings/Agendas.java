package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Agendas extends Repository<Agenda, MeetingId> {

	/** The one row is locked, so that changes come one after another. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Agenda a where a.reference = :reference")
	Optional<Agenda> lockByReference(MeetingReference reference);

	@Query("select a from Agenda a where a.reference = :reference")
	Optional<Agenda> find(MeetingReference reference);

	/** The latest published agenda of a body before a day. */
	@Query("""
			select a from Agenda a, Meeting m where m.id = a.id and a.body = :body and m.heldOn < :before
				and a.agendaSource = PRINTED
			order by m.heldOn desc, a.reference.value desc
			""")
	Optional<Agenda> latest(BodyId body, LocalDate before, Limit limit);

	/**
	 * @throws NotFound if there is no such meeting
	 */
	default Agenda lock(MeetingReference reference) {
		return lockByReference(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

}
