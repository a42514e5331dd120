package org.openscrutiny.minutes;

import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.NotFound;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The entries of all minutes.
 */
interface MinuteEntries extends Repository<MinuteEntry, MinuteEntryId> {

	MinuteEntry saveAndFlush(MinuteEntry entry);

	void delete(MinuteEntry entry);

	void flush();

	Optional<MinuteEntry> findById(MinuteEntryId id);

	@Query("select e from MinuteEntry e where e.minutes = :minutes order by e.position")
	List<MinuteEntry> of(MinutesId minutes);

	/**
	 * @throws NotFound if there is no such entry
	 */
	default MinuteEntry byId(MinuteEntryId id) {
		return findById(id).orElseThrow(() -> new NotFound("entry " + id));
	}

}
