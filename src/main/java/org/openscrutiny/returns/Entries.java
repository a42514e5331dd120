package org.openscrutiny.returns;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All that was typed and is not approved yet.
 */
interface Entries extends Repository<Entry, EntryId> {

	Entry save(Entry entry);

	void delete(Entry entry);

	void deleteAll(Iterable<? extends Entry> entries);

	void flush();

	Optional<Entry> findById(EntryId id);

	List<Entry> findByAssignment(AssignmentId assignment);

	List<Entry> findByAssignmentIn(Collection<AssignmentId> assignments);

}
