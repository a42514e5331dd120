package org.openscrutiny.meetings;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The meetings as the office that calls them knows them, whether readers see them yet or
 * not.
 */
interface CalledMeetings extends Repository<Meeting, MeetingId> {

	Optional<Meeting> findByReference(MeetingReference reference);

	void flush();

}
