package org.openscrutiny.returns;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentAccess;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that contributors attach to what they enter, such as the report that a figure
 * comes from. The commissioner's office reads them, nobody else.
 */
@Service
@Transactional
public class ReturnDocuments implements DocumentAccess {

	static final String KIND = "return";

	private final Rounds rounds;

	private final Assignments assignments;

	private final MeasureCatalogue measures;

	private final DocumentManagement documents;

	private final Clock clock;

	ReturnDocuments(Rounds rounds, Assignments assignments, MeasureCatalogue measures, DocumentManagement documents,
			Clock clock) {
		this.rounds = rounds;
		this.assignments = assignments;
		this.measures = measures;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * Attaches files to a measure of a round.
	 * @throws NotFound if there is none, or the person enters no figures
	 * @throws HandedOver if it is asked of another contributor
	 * @throws RuleBroken if no file was chosen, one cannot be taken, or the measure is
	 * locked
	 */
	public void attach(String round, String measure, List<Upload> files, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		MeasureCatalogue.Described asked = this.measures.of(measure);
		Assignment assignment = this.assignments.findByRoundAndMeasure(of.getId(), asked.id())
			.orElseThrow(() -> new NotFound("measure " + measure));
		if (ReturnRights.isAnothers(person, assignment)) {
			throw HandedOver.ofFiles(of.getLabel(), asked.definition().label());
		}
		ReturnRights.requireEntry(person, assignment);
		assignment.requireEnterable();
		if (files.isEmpty()) {
			throw new RuleBroken("files", "Choose a file");
		}
		this.documents.storeAll(
				files.stream().map((file) -> new NewDocument(KIND, assignment.getId().value(), null, file)).toList(),
				person.at(this.clock.instant()));
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayRead(UUID owner, @Nullable ActingPerson reader) {
		return reader != null && (reader.is(Role.OPCC_CONTRIBUTOR) || reader.is(Role.OPCC_APPROVER));
	}

}
