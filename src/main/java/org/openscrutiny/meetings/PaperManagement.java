package org.openscrutiny.meetings;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office that runs a body does with the papers of its meetings. For everybody
 * else there is no such paper.
 */
@Service
@Transactional
public class PaperManagement {

	/** With this, the note on a file that was replaced begins. */
	public static final String NEW_VERSION = "A new version of the file ";

	private final AgendaManagement agendas;

	private final DocumentManagement documents;

	PaperManagement(AgendaManagement agendas, DocumentManagement documents) {
		this.agendas = agendas;
		this.documents = documents;
	}

	/**
	 * Adds a paper to an item, as a draft until it is published.
	 * @param files its files, in order
	 * @param links how it stands to other papers of the item
	 * @return the paper
	 * @throws RuleBroken if a file cannot be stored, or the links make no sense
	 */
	public UUID add(MeetingReference reference, UUID itemId, PaperContent content, List<Upload> files, Links links,
			ActingPerson person) {
		Agenda agenda = this.agendas.open(reference, person);
		agenda.requireOpen();
		AgendaItem item = agenda.item(itemId);
		if (item.isWithdrawn()) {
			throw new RuleBroken("The item was withdrawn, so it takes no papers");
		}
		Paper paper = item.add(content);
		link(item, paper, links);
		if (content.status() != Paper.Status.ATTACHED && !files.isEmpty()) {
			throw new RuleBroken("status", "A paper with files is attached");
		}
		store(paper, files, person);
		agenda.touch();
		this.agendas.tell(agenda, "Added a paper", AgendaManagement.name(item), person);
		return paper.getId();
	}

	private static void link(AgendaItem item, Paper paper, Links links) {
		UUID announced = links.replaces();
		UUID withheld = links.publicVersionOf();
		if (announced != null && item.paper(announced).getStatus() != Paper.Status.TO_FOLLOW) {
			throw new RuleBroken("replaces", "Choose a paper that is to follow");
		}
		if (announced != null && item.getPapers().stream().anyMatch((each) -> announced.equals(each.getReplaces()))) {
			throw new RuleBroken("replaces", "That paper has come already");
		}
		if (withheld != null && item.getWithholding() == null && item.paper(withheld).getWithholding() == null) {
			throw new RuleBroken("publicVersionOf", "Choose a paper that is withheld");
		}
		paper.replace(announced);
		paper.publicVersionOf(withheld);
	}

	private void store(Paper paper, List<Upload> files, ActingPerson person) {
		if (!files.isEmpty()) {
			paper
				.addFiles(this.documents
					.storeAll(files.stream()
						.map((file) -> new NewDocument(PaperDocuments.KIND, paper.getId(), null, file))
						.toList(), this.agendas.by(person))
					.stream()
					.map((stored) -> stored.documentId().value())
					.toList());
		}
	}

	/**
	 * Changes a paper.
	 * @param version the state of the paper that was seen
	 * @param note what was put right, once it is published
	 */
	public void change(MeetingReference reference, UUID id, int version, PaperContent content, @Nullable String note,
			ActingPerson person) {
		Place place = place(reference, id, person);
		place.paper().requireVersion(version);
		if (content.status() != Paper.Status.ATTACHED && !place.paper().getFiles().isEmpty()) {
			throw new RuleBroken("status", "A paper with files is attached");
		}
		place.agenda().change(place.item(), place.paper(), content, note, this.agendas.by(person));
		tell(place, place.paper().isDraft() ? "Changed a paper" : "Corrected a paper", person);
	}

	/** Moves a paper that is not published up or down by one place. */
	public void move(MeetingReference reference, UUID id, int by, ActingPerson person) {
		Place place = place(reference, id, person);
		place.agenda().move(place.item(), place.paper(), by);
	}

	/** Removes a paper that was never published. */
	public void remove(MeetingReference reference, UUID id, int version, ActingPerson person) {
		Place place = place(reference, id, person);
		place.paper().requireVersion(version);
		place.agenda().remove(place.item(), place.paper());
		tell(place, "Removed a paper", person);
	}

	/**
	 * Takes a published paper with its files down.
	 * @param reason why, as readers see it
	 */
	public void withdraw(MeetingReference reference, UUID id, int version, String reason, ActingPerson person) {
		Place place = place(reference, id, person);
		place.paper().requireVersion(version);
		place.agenda().withdraw(place.paper(), reason, this.agendas.by(person).when());
		tell(place, "Withdrew a paper", person);
	}

	/**
	 * Withholds a paper from the public, or opens it.
	 * @param withholding why; null to open it
	 */
	public void withhold(MeetingReference reference, UUID id, int version, @Nullable Withholding withholding,
			ActingPerson person) {
		Place place = place(reference, id, person);
		place.paper().requireVersion(version);
		if (withholding != null && place.paper().getPublicVersionOf() != null) {
			throw new RuleBroken("This is the public version of a withheld paper, so it is not withheld itself");
		}
		this.agendas.requireWithholding(place.agenda(), withholding, person);
		place.agenda().withhold(place.paper(), withholding);
		tell(place, (withholding != null) ? "Withheld a paper" : "Opened a paper", person);
	}

	/**
	 * Adds files at the end of a paper that is not published.
	 * @throws RuleBroken on {@code files}, if there are none, one cannot be stored, or
	 * the paper is published
	 */
	public void addFiles(MeetingReference reference, UUID id, List<Upload> files, ActingPerson person) {
		Place place = place(reference, id, person);
		if (files.isEmpty()) {
			throw new RuleBroken("files", "Choose one or more files");
		}
		if (!place.paper().isDraft()) {
			throw new RuleBroken("files",
					"This paper is published. Add another paper to the item and publish it as a supplement");
		}
		store(place.paper(), files, person);
		place.agenda().touch();
		tell(place, "Added files to a paper", person);
	}

	/** Moves a file of a paper that is not published up or down by one place. */
	public void moveFile(MeetingReference reference, UUID id, DocumentId file, int by, ActingPerson person) {
		Place place = place(reference, id, person);
		if (!place.paper().isDraft()) {
			throw new RuleBroken("The order of published files stands");
		}
		place.paper().moveFile(file.value(), by);
		place.agenda().touch();
	}

	/** Leaves a file out of a paper that is not published. */
	public void removeFile(MeetingReference reference, UUID id, DocumentId file, ActingPerson person) {
		Place place = place(reference, id, person);
		if (!place.paper().isDraft()) {
			throw new RuleBroken("This paper is published. Withdraw it, or replace the file");
		}
		requireHolding(place.paper(), file);
		place.paper().removeFile(file.value());
		this.documents.withdraw(file, "It was left out before the paper was published.", this.agendas.by(person));
		place.agenda().touch();
		tell(place, "Left a file out of a paper", person);
	}

	/**
	 * Puts a new version in the place of a file. The earlier one stays at its address.
	 * @param reason why, as readers see it
	 */
	public void replaceFile(MeetingReference reference, UUID id, DocumentId file, @Nullable Upload upload,
			String reason, ActingPerson person) {
		Place place = place(reference, id, person);
		requireHolding(place.paper(), file);
		if (upload == null) {
			throw new RuleBroken("files", "Choose a file");
		}
		DocumentSummary replaced = this.documents.replace(file, upload, reason, this.agendas.by(person));
		place.agenda()
			.noteReplacedFile(place.item(), place.paper(),
					NEW_VERSION + "“" + replaced.title() + "”: " + reason.strip(), this.agendas.by(person));
		tell(place, "Replaced a file of a paper", person);
	}

	private static void requireHolding(Paper paper, DocumentId file) {
		if (!paper.getFiles().contains(file.value())) {
			throw new NotFound("file " + file);
		}
	}

	private Place place(MeetingReference reference, UUID paper, ActingPerson person) {
		Agenda agenda = this.agendas.open(reference, person);
		AgendaItem item = agenda.itemOf(paper);
		return new Place(agenda, item, item.paper(paper));
	}

	private void tell(Place place, String act, ActingPerson person) {
		this.agendas.tell(place.agenda(), act,
				AgendaManagement.name(place.item()) + ", paper " + place.paper().getPosition(), person);
	}

	private record Place(Agenda agenda, AgendaItem item, Paper paper) {
	}

	/**
	 * How a paper stands to others of its item.
	 *
	 * @param replaces the paper to follow that it is
	 * @param publicVersionOf the withheld paper of which it is the public version
	 */
	public record Links(@Nullable UUID replaces, @Nullable UUID publicVersionOf) {

		public static Links none() {
			return new Links(null, null);
		}

	}

}
