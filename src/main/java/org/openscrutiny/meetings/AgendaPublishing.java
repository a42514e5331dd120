package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the office that runs a body publishes agendas and supplements: at once, or ahead of
 * time for an instant that is to come. At that instant nothing is written; until then the
 * office can take it back.
 */
@Service
@Transactional
public class AgendaPublishing {

	private final AgendaManagement agendas;

	private final Meetings meetings;

	private final NoticeDesk notices;

	private final EntityManager entities;

	private final AuditTrail audit;

	private final Clock clock;

	AgendaPublishing(AgendaManagement agendas, Meetings meetings, NoticeDesk notices, EntityManager entities,
			AuditTrail audit, Clock clock) {
		this.agendas = agendas;
		this.meetings = meetings;
		this.notices = notices;
		this.entities = entities;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Publishes the agenda with its papers.
	 * @param version the state of the agenda that was seen
	 * @param from from when everybody sees it, in the time of the place; null for now
	 * @param lateReason why that is after the last lawful day, if it is
	 * @throws RuleBroken on {@code reason}, if it is and no reason is given; on
	 * {@code day}, if that moment has passed or the meeting comes before it
	 */
	public void publish(MeetingReference reference, int version, @Nullable LocalDateTime from,
			@Nullable String lateReason, ActingPerson person) {
		Agenda agenda = this.agendas.open(reference, person);
		agenda.requireVersion(version);
		By by = this.agendas.by(person);
		Meeting meeting = meeting(reference);
		Instant instant = instant(from, meeting, by);
		boolean late = this.notices.at(agenda.getBody(), meeting.getHeldOn(), instant)
			.filter(NoticeClock.Notice::late)
			.isPresent();
		if (late && lateReason == null) {
			throw new RuleBroken("reason", "Enter why the agenda is published late");
		}
		agenda.publish(instant, late ? lateReason : null, by);
		this.audit.record(by, (from != null) ? "Set when an agenda is published" : "Published an agenda",
				AgendaManagement.subject(agenda), at(Changes.none(), from).set("Items", agenda.getItems().size()),
				lateReason);
	}

	/**
	 * Publishes what was added since as the next supplement.
	 * @param version the state of the agenda that was seen
	 * @param from from when everybody sees it, in the time of the place; null for now
	 * @param adds what it adds
	 * @return its number
	 */
	public int supplement(MeetingReference reference, int version, @Nullable LocalDateTime from, String adds,
			ActingPerson person) {
		Agenda agenda = this.agendas.open(reference, person);
		agenda.requireVersion(version);
		By by = this.agendas.by(person);
		int number = agenda.supplement(instant(from, meeting(reference), by), adds, by);
		this.audit.record(by, (from != null) ? "Set when a supplement is published" : "Published a supplement",
				AgendaManagement.subject(agenda), at(Changes.none(), from).set("Number", number), adds);
		return number;
	}

	/**
	 * Takes back what is to be published at an instant that has not come.
	 * @param version the state of the agenda that was seen
	 */
	public void recall(MeetingReference reference, int version, ActingPerson person) {
		Agenda agenda = this.agendas.lock(reference, person);
		agenda.requireVersion(version);
		By by = this.agendas.by(person);
		AgendaRecall recall = agenda.recall(by);
		this.entities.persist(recall);
		this.audit.record(by, "Took a publication back before its time", AgendaManagement.subject(agenda),
				at(Changes.none(), LocalDateTime.ofInstant(recall.getVisibleFrom(), this.clock.getZone())));
	}

	private Meeting meeting(MeetingReference reference) {
		return this.meetings.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	private Instant instant(@Nullable LocalDateTime from, Meeting meeting, By by) {
		if (from == null) {
			return by.when();
		}
		Instant instant = from.atZone(this.clock.getZone()).toInstant();
		if (!instant.isAfter(by.when())) {
			throw new RuleBroken("day", "Choose a time that is still to come, or publish it now");
		}
		LocalTime begins = meeting.getStartsAt();
		LocalDateTime meets = meeting.getHeldOn().atTime((begins != null) ? begins : LocalTime.MAX);
		boolean ahead = !meeting.getHeldOn().isBefore(LocalDate.ofInstant(by.when(), this.clock.getZone()));
		if (ahead && !from.isBefore(meets)) {
			throw new RuleBroken("day", "Choose a time before the meeting");
		}
		return instant;
	}

	private static Changes at(Changes changes, @Nullable LocalDateTime from) {
		return (from != null) ? changes.set("From", from.toString().replace('T', ' ')) : changes;
	}

}
