package org.openscrutiny.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with actions. The office that runs a body raises, changes and re-opens its
 * actions; it and the owner tell what became of them.
 */
@Service
@Transactional
public class ActionManagement {

	private final Actions actions;

	private final ActionRights rights;

	private final ActionOrigins origins;

	private final MeetingManagement meetings;

	private final DocumentManagement documents;

	private final AuditTrail audit;

	private final Clock clock;

	ActionManagement(Actions actions, ActionRights rights, ActionOrigins origins, MeetingManagement meetings,
			DocumentManagement documents, AuditTrail audit, Clock clock) {
		this.actions = actions;
		this.rights = rights;
		this.origins = origins;
		this.meetings = meetings;
		this.documents = documents;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Raises an action. One that an unpublished minute raises becomes public with it;
	 * every other is public at once.
	 * @throws NotFound if the person does not keep the tracker of the body, or there is
	 * no such entry
	 * @throws RuleBroken if a rule of the action is broken
	 */
	public ActionId raise(NewAction raised, ActingPerson person) {
		requireKeeper(person, raised.body());
		Action.Origin origin = this.origins.of(raised);
		requireMeeting(raised.terms().target(), raised.raisedOn());
		Action action = new Action(origin, this.origins.nextRunning(origin), raised.terms(), raised.raisedOn(),
				sign(person, raised.body(), raised.terms().owner()));
		store(action);
		this.audit.record(person.at(now()), "Raised", subject(action), changes(null, raised.terms()));
		return action.getId();
	}

	/**
	 * Notes what was done so far.
	 * @param id the action
	 * @param version the version that was seen
	 * @param evidence in words, and where it can be seen
	 * @param file a document that shows it, or null
	 * @param on the day
	 * @throws NotFound if the person does not see the action
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if a rule of the action is broken
	 */
	public void update(ActionId id, int version, Evidence evidence, @Nullable Upload file, LocalDate on,
			ActingPerson person) {
		Action action = forOwner(id, version, person);
		this.origins.requireNumbered(action.getBody(), evidence.minute());
		Evidence whole = withDocument(action, evidence, file, person);
		act(action, "Updated", person, (signature) -> action.update(whole, on, signature), evidence.text(), null);
	}

	/**
	 * Notes that it is done, with evidence.
	 * @throws NotFound if the person does not see the action
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if there is no evidence
	 */
	public void complete(ActionId id, int version, Evidence evidence, @Nullable Upload file, LocalDate on,
			ActingPerson person) {
		Action action = forOwner(id, version, person);
		this.origins.requireNumbered(action.getBody(), evidence.minute());
		Evidence whole = withDocument(action, evidence, file, person);
		act(action, "Completed", person, (signature) -> action.complete(whole, on, signature), evidence.text(), null);
	}

	private Evidence withDocument(Action action, Evidence evidence, @Nullable Upload file, ActingPerson person) {
		return (file != null) ? evidence.with(this.documents
			.store(new NewDocument(ActionDocuments.KIND, action.getId().value(), null, file), person.at(now()))
			.documentId()
			.value()) : evidence;
	}

	/**
	 * Puts it off.
	 * @throws NotFound if the person does not see the action
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if no reason or no other target is given
	 */
	public void defer(ActionId id, int version, Target target, String reason, LocalDate on, ActingPerson person) {
		Action action = forOwner(id, version, person);
		requireMeeting(target, on);
		act(action, "Deferred", person, (signature) -> action.defer(target, reason, on, signature), null, reason);
	}

	/**
	 * Takes back that it is done.
	 * @throws NotFound if the person does not keep the tracker
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if no reason is given
	 */
	public void reopen(ActionId id, int version, String reason, LocalDate on, ActingPerson person) {
		Action action = forKeeper(id, version, person);
		act(action, "Re-opened", person, (signature) -> action.reopen(reason, on, signature), null, reason);
	}

	/**
	 * Puts it right: wording, owner or date.
	 * @throws NotFound if the person does not keep the tracker
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if nothing is changed, or no reason is given
	 */
	public void change(ActionId id, int version, Terms terms, String reason, LocalDate on, ActingPerson person) {
		Action action = forKeeper(id, version, person);
		if (!terms.target().equals(action.getTerms().target())) {
			requireMeeting(terms.target(), action.getRaised().day());
		}
		act(action, "Changed", person, (signature) -> action.change(terms, reason, on, signature), null, reason);
	}

	/**
	 * Takes down a document that was given as evidence by mistake. The entry stays in the
	 * history and says why its document is gone.
	 * @param id the action
	 * @param document the document
	 * @param reason why, as readers see it
	 * @throws NotFound if the person does not keep the tracker, or the action has no such
	 * document
	 * @throws RuleBroken on {@code reason}, if none is given; or if it was taken down
	 * before
	 */
	public void takeDown(ActionId id, DocumentId document, String reason, ActingPerson person) {
		Action action = action(id);
		requireKeeper(person, action.getBody());
		if (this.documents.of(ActionDocuments.KIND, id.value())
			.stream()
			.noneMatch((each) -> each.documentId().equals(document))) {
			throw new NotFound("document " + document);
		}
		this.documents.withdraw(document, reason, person.at(now()));
		this.audit.record(person.at(now()), "Took a document down", subject(action), Changes.none(), reason.strip());
	}

	/**
	 * Lets readers see it before the minutes that raised it are published.
	 * @throws NotFound if the person does not keep the tracker
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is public already, or has no reference yet
	 */
	public void publish(ActionId id, int version, ActingPerson person) {
		Action action = forKeeper(id, version, person);
		action.publish(now());
		store(action);
		this.audit.record(person.at(now()), "Published", subject(action), Changes.none());
	}

	/** Takes over the numbers that were given to entries. */
	void number(Map<UUID, Integer> numbers) {
		for (Action action : this.actions.findByEntryIdIn(numbers.keySet())) {
			action.number(numbers);
			store(action);
		}
	}

	/** Makes public what these entries raised. */
	void publishOf(List<UUID> entries, Instant at) {
		for (Action action : this.actions.findByEntryIdIn(entries)) {
			if (action.getVisibleFrom() == null) {
				action.publish(at);
				store(action);
			}
		}
	}

	private void act(Action action, String act, ActingPerson person, Consumer<Signature> what, @Nullable String words,
			@Nullable String reason) {
		Terms before = action.getTerms();
		what.accept(sign(person, action.getBody(), before.owner()));
		store(action);
		this.audit.record(person.at(now()), act, subject(action), changes(before, action.getTerms()).set("Text", words),
				reason);
	}

	private Action forOwner(ActionId id, int version, ActingPerson person) {
		Action action = action(id);
		boolean own = isVisible(action) && action.getTerms().owner().isOwnOf(person);
		if (!own) {
			requireKeeper(person, action.getBody());
		}
		action.requireVersion(version);
		return action;
	}

	private Action forKeeper(ActionId id, int version, ActingPerson person) {
		Action action = action(id);
		requireKeeper(person, action.getBody());
		action.requireVersion(version);
		return action;
	}

	private boolean isVisible(Action action) {
		Instant from = action.getVisibleFrom();
		return from != null && !from.isAfter(now());
	}

	private Action action(ActionId id) {
		return this.actions.findById(id).orElseThrow(() -> new NotFound("action " + id));
	}

	private void requireKeeper(ActingPerson person, BodyId body) {
		if (!this.rights.keeps(person, body)) {
			throw new NotFound("actions of " + body);
		}
	}

	private void requireMeeting(Target target, LocalDate from) {
		MeetingReference reference = target.meeting();
		if (reference == null) {
			return;
		}
		MeetingSummary meeting = this.meetings.calendar(null, null)
			.years()
			.stream()
			.flatMap((year) -> year.meetings().stream())
			.filter((each) -> each.reference().equals(reference))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("meeting", "Choose a meeting of the list"));
		if (meeting.heldOn().isBefore(from)) {
			throw new RuleBroken("meeting", "Choose a meeting on or after " + PartialDate.of(from).inWords());
		}
	}

	private Signature sign(ActingPerson person, BodyId body, Owner owner) {
		Instant now = now();
		String named = (owner.name() != null) ? owner.name() : owner.kind().getLabel();
		String told = ActionRights.isOfCommissioner(person) ? Owner.Kind.OPCC.getLabel()
				: this.rights.keeps(person, body) ? Owner.Kind.PANEL_OFFICE.getLabel() : named;
		return new Signature(person.at(now), LocalDate.ofInstant(now, this.clock.getZone()), told);
	}

	/** What the database refuses here, somebody else made impossible a moment ago. */
	private void store(Action action) {
		try {
			this.actions.saveAndFlush(action);
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static Subject subject(Action action) {
		ActionReference reference = action.getReference();
		return new Subject("action", action.getId().toString(),
				(reference != null) ? "Action " + reference : "Action without a number yet");
	}

	private static Changes changes(@Nullable Terms before, Terms after) {
		return Changes.none()
			.field("Action", (before != null) ? before.wording() : null, after.wording())
			.field("Owner", (before != null) ? before.owner().inWords() : null, after.owner().inWords())
			.field("Due", (before != null) ? due(before) : null, due(after));
	}

	private static String due(Terms terms) {
		MeetingReference meeting = terms.target().meeting();
		return (meeting != null) ? meeting.toString() : ActionLine.due(terms.target(), null);
	}

}
