package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office that runs a body does with the agendas of its meetings. For everybody
 * else there is no such meeting. The audit trail tells what was done, not what a draft or
 * a withheld item says.
 */
@Service
@Transactional
public class AgendaManagement {

	private final Agendas agendas;

	private final Meetings meetings;

	private final MeetingRights rights;

	private final StandingItems standing;

	private final EntityManager entities;

	private final AuditTrail audit;

	private final Clock clock;

	AgendaManagement(Agendas agendas, Meetings meetings, MeetingRights rights, StandingItems standing,
			EntityManager entities, AuditTrail audit, Clock clock) {
		this.agendas = agendas;
		this.meetings = meetings;
		this.rights = rights;
		this.standing = standing;
		this.entities = entities;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Fills an empty agenda with the items that every agenda of the body has.
	 * @throws RuleBroken if it has items, or the body has no standing items
	 */
	public void beginWithStandingItems(MeetingReference reference, ActingPerson person) {
		Agenda agenda = open(reference, person);
		agenda.begin(this.standing.of(agenda.getBody())
			.stream()
			.map((line) -> new NewAgendaItem(line.content(), true))
			.toList());
		tell(agenda, "Began an agenda", "with the standing items", person);
	}

	/**
	 * Fills an empty agenda with the headings of the body's last published one.
	 * @throws RuleBroken if it has items, or there is no agenda before it
	 */
	public void beginWithLast(MeetingReference reference, ActingPerson person) {
		Agenda agenda = open(reference, person);
		LocalDate day = this.meetings.find(reference).orElseThrow().getHeldOn();
		agenda.begin(this.agendas.latest(agenda.getBody(), day, Limit.of(1))
			.stream()
			.flatMap((last) -> last.getItems().stream())
			.filter((item) -> !item.isWithdrawn() && item.getWithholding() == null)
			.map((item) -> new NewAgendaItem(copied(item.getContent()), item.isStanding()))
			.toList());
		tell(agenda, "Began an agenda", "as the last one", person);
	}

	private static ItemContent copied(ItemContent content) {
		return new ItemContent(content.topics(), content.ask(), content.reportOf(), content.presenter(), null,
				content.duration(), null);
	}

	/**
	 * Adds an item at the end.
	 * @param circumstances why the chair takes it, once the agenda is published
	 * @return the item
	 */
	public UUID addItem(MeetingReference reference, ItemContent content, @Nullable String circumstances,
			ActingPerson person) {
		Agenda agenda = open(reference, person);
		AgendaItem item = agenda.add(content, circumstances);
		tell(agenda, "Added an agenda item", "place " + item.getPosition(), person);
		return item.getId();
	}

	/**
	 * Changes an item.
	 * @param version the state of the item that was seen
	 * @param note what was put right, once it is published
	 */
	public void changeItem(MeetingReference reference, UUID id, int version, ItemContent content, @Nullable String note,
			ActingPerson person) {
		Agenda agenda = open(reference, person);
		AgendaItem item = agenda.item(id);
		item.requireVersion(version);
		agenda.change(item, content, note, by(person));
		tell(agenda, item.isDraft() ? "Changed an agenda item" : "Corrected an agenda item", name(item), person);
	}

	/**
	 * Moves an item that is not published up or down by one place.
	 * @param by -1 for up, 1 for down
	 */
	public void moveItem(MeetingReference reference, UUID id, int by, ActingPerson person) {
		Agenda agenda = open(reference, person);
		agenda.move(agenda.item(id), by);
	}

	/** Removes an item that was never published. */
	public void removeItem(MeetingReference reference, UUID id, int version, ActingPerson person) {
		Agenda agenda = open(reference, person);
		AgendaItem item = agenda.item(id);
		item.requireVersion(version);
		String name = name(item);
		agenda.remove(item);
		try {
			this.entities.flush();
		}
		catch (DataIntegrityViolationException | PersistenceException ex) {
			throw new RuleBroken("Minutes or a list of records refer to this item already, so it cannot be removed");
		}
		tell(agenda, "Removed an agenda item", name, person);
	}

	/** Works out from the durations when each item that is not published begins. */
	public void workOutTimes(MeetingReference reference, ActingPerson person) {
		Agenda agenda = open(reference, person);
		agenda.workOutTimes();
	}

	/**
	 * Puts an item on the agenda of another meeting of the body, too.
	 * @param target the other meeting
	 * @param circumstances why its chair takes it, if that agenda is published
	 * @return the new item
	 */
	public UUID carryOver(MeetingReference reference, UUID id, MeetingReference target, @Nullable String circumstances,
			ActingPerson person) {
		if (reference.equals(target)) {
			throw new RuleBroken("target", "Choose another meeting");
		}
		Agenda from = open(reference, person);
		Agenda to = open(target, person);
		if (!from.getBody().equals(to.getBody())) {
			throw new RuleBroken("target", "Choose a meeting of the same body");
		}
		AgendaItem item = to.carryOver(from.item(id), circumstances);
		tell(to, "Carried an agenda item over", "from " + reference, person);
		return item.getId();
	}

	/**
	 * Takes a published item down.
	 * @param reason why, as readers see it
	 */
	public void withdrawItem(MeetingReference reference, UUID id, int version, String reason, ActingPerson person) {
		Agenda agenda = open(reference, person);
		AgendaItem item = agenda.item(id);
		item.requireVersion(version);
		agenda.withdraw(item, reason, this.clock.instant());
		tell(agenda, "Withdrew an agenda item", name(item), person);
	}

	/**
	 * Withholds an item with its papers from the public, or opens it.
	 * @param withholding why; null to open it
	 * @throws RuleBroken if the body withholds nothing
	 */
	public void withholdItem(MeetingReference reference, UUID id, int version, @Nullable Withholding withholding,
			ActingPerson person) {
		Agenda agenda = open(reference, person);
		AgendaItem item = agenda.item(id);
		item.requireVersion(version);
		requireWithholding(agenda, withholding, person);
		agenda.withhold(item, withholding);
		tell(agenda, (withholding != null) ? "Withheld an agenda item" : "Opened an agenda item", name(item), person);
	}

	/**
	 * @throws RuleBroken if the body withholds nothing
	 */
	void requireWithholding(Agenda agenda, @Nullable Withholding withholding, ActingPerson person) {
		if (withholding != null && !this.rights.require(person, agenda.getBody()).isExemptPapers()) {
			throw new RuleBroken("Schedule 12A does not hold for this body, so nothing of it is withheld");
		}
	}

	/**
	 * The agenda of a meeting, locked until the end of the transaction.
	 * @throws NotFound if there is none, or the person's office does not run the body
	 * @throws RuleBroken if something of it is to be published at an instant that has not
	 * come, for then it stands as it is
	 */
	Agenda open(MeetingReference reference, ActingPerson person) {
		Agenda agenda = lock(reference, person);
		if (agenda.scheduled(this.clock.instant()).isPresent()) {
			throw new RuleBroken("This goes out at the time that was set. Take that back first to change anything");
		}
		return agenda;
	}

	/** The same, whether something is to be published or not. */
	Agenda lock(MeetingReference reference, ActingPerson person) {
		Agenda agenda = this.agendas.lock(reference);
		this.rights.require(person, agenda.getBody());
		return agenda;
	}

	By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

	void tell(Agenda agenda, String act, String what, ActingPerson person) {
		this.audit.record(by(person), act, subject(agenda), Changes.none().set("What", what));
	}

	static String name(AgendaItem item) {
		return (item.getNumber() != null) ? "item " + item.getNumber() : "place " + item.getPosition();
	}

	static Subject subject(Agenda agenda) {
		return new Subject("meeting", agenda.getReference().value(), agenda.getReference().value());
	}

}
