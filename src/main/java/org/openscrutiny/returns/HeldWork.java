package org.openscrutiny.returns;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures that somebody is at work on, held so that nobody approves or gives them away
 * at the same moment.
 */
@Component
class HeldWork {

	private final Assignments assignments;

	private final WorkReading reading;

	private final JdbcClient jdbc;

	HeldWork(Assignments assignments, WorkReading reading, JdbcClient jdbc) {
		this.assignments = assignments;
		this.reading = reading;
		this.jdbc = jdbc;
	}

	/**
	 * Holds measures of a round until the transaction ends.
	 * @param codes their codes; those that are not in the round are left out
	 * @param typed what was typed for them
	 * @throws NotFound if the person enters no figures
	 * @throws HandedOver if one is asked of another contributor
	 */
	Work of(CollectionRound round, Collection<String> codes, List<TypedEntry> typed, ActingPerson person) {
		List<AssignmentId> ids = codes.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select a.id from assignment a join measure m on m.id = a.measure_id
						 where a.round_id = :round and m.code in (:codes)
						""")
					.param("round", round.getId().value())
					.param("codes", codes)
					.query((row, number) -> new AssignmentId(row.getObject("id", UUID.class)))
					.list();
		List<Assignment> chosen = ids.isEmpty() ? List.of() : this.assignments.hold(ids);
		List<Assignment> gone = chosen.stream().filter((each) -> ReturnRights.isAnothers(person, each)).toList();
		if (!gone.isEmpty()) {
			throw HandedOver.of(this.reading.of(round, gone), typed);
		}
		chosen.forEach((assignment) -> ReturnRights.requireEntry(person, assignment));
		return this.reading.of(round, chosen);
	}

}
