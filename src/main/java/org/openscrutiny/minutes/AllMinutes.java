package org.openscrutiny.minutes;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The minutes of all meetings.
 */
interface AllMinutes extends Repository<Minutes, MinutesId> {

	Minutes saveAndFlush(Minutes minutes);

	Optional<Minutes> findById(MinutesId id);

	Optional<Minutes> findByMeeting(MeetingId meeting);

	boolean existsByMeeting(MeetingId meeting);

	/**
	 * Keeps the state as it is until the end of the transaction. Others may do so too.
	 */
	@Lock(LockModeType.PESSIMISTIC_READ)
	@Query("select m from Minutes m where m.id = (select e.minutes from MinuteEntry e where e.id = :entry)")
	Optional<Minutes> holdStateOf(MinuteEntryId entry);

	/** Keeps everybody else from writing until the end of the transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Minutes m where m.id = :id")
	Optional<Minutes> lockById(MinutesId id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Minutes m where m.id = (select e.minutes from MinuteEntry e where e.id = :entry)")
	Optional<Minutes> lockByEntry(MinuteEntryId entry);

	/**
	 * @throws NotFound if there are none
	 */
	default Minutes lock(MinutesId id) {
		return lockById(id).orElseThrow(() -> new NotFound("minutes " + id));
	}

	/**
	 * @throws NotFound if there is no such entry
	 */
	default Minutes lock(MinuteEntryId entry) {
		return lockByEntry(entry).orElseThrow(() -> new NotFound("entry " + entry));
	}

	/**
	 * @throws NotFound if there is no such entry
	 */
	default Minutes holdState(MinuteEntryId entry) {
		return holdStateOf(entry).orElseThrow(() -> new NotFound("entry " + entry));
	}

}
