package org.openscrutiny.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * What somebody undertook or was asked to do, with its whole history. The history is only
 * ever added to; the action stands as its latest entry says.
 */
@Entity
@Table(name = "action")
public class Action extends AggregateRoot<ActionId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ActionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "body"))
	private BodyId body;

	private @Nullable Integer minuteNumber;

	private @Nullable UUID entryId;

	private @Nullable UUID resolutionId;

	private int running;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "meeting"))
	private @Nullable MeetingReference meeting;

	private @Nullable Instant visibleFrom;

	private @Nullable String source;

	@OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
	@JoinColumn(name = "action_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<ActionEvent> events = new ArrayList<>();

	protected Action() {
	}

	/**
	 * Raises an action.
	 * @param origin where it comes from
	 * @param running its running number there
	 * @param terms what is to be done
	 * @param raisedOn the day
	 * @throws RuleBroken if it is due before that day
	 */
	Action(Origin origin, int running, Terms terms, LocalDate raisedOn, Signature by) {
		this.id = ActionId.create();
		this.body = origin.body();
		this.minuteNumber = origin.minuteNumber();
		this.entryId = origin.entry();
		this.resolutionId = origin.resolution();
		this.meeting = origin.meeting();
		this.running = running;
		this.visibleFrom = origin.open() ? by.by().when() : null;
		requireDueAfter(terms.target(), raisedOn);
		add(ActionEvent.Kind.RAISED, raisedOn, Evidence.none(), Status.OUTSTANDING, terms, 0, by);
	}

	/**
	 * Notes what was done so far.
	 * @param on the day, which may lie before other entries
	 * @throws RuleBroken if nothing is said, or the action is completed
	 */
	void update(Evidence evidence, LocalDate on, Signature by) {
		requireStatus(Status.OUTSTANDING, "This action is completed. Re-open it before you add an update");
		if (evidence.isEmpty()) {
			throw new RuleBroken("text", "Enter what was done");
		}
		requireSinceRaised(on);
		ActionEvent before = at(on);
		add(ActionEvent.Kind.UPDATED, on, evidence, before.getStatus(), before.getTerms(), before.getDeferrals(), by);
	}

	/**
	 * Puts the action off.
	 * @param target by when it is now to be done
	 * @param reason why, as readers see it
	 * @throws RuleBroken if the action is completed, or the target is not another one
	 */
	void defer(Target target, String reason, LocalDate on, Signature by) {
		requireStatus(Status.OUTSTANDING, "This action is completed, so it cannot be deferred");
		requireReason(reason, "Enter why the action is deferred");
		if (target.equals(getTerms().target()) || target.kind() == Target.Kind.NOT_RECORDED) {
			throw new RuleBroken("target", "Choose to when the action is deferred");
		}
		requireTurn(on);
		requireDueAfter(target, on);
		add(ActionEvent.Kind.DEFERRED, on, Evidence.text(reason), Status.OUTSTANDING, getTerms().with(target),
				getDeferrals() + 1, by);
	}

	/**
	 * Notes that the action is done.
	 * @throws RuleBroken if there is no evidence, or it was completed before
	 */
	void complete(Evidence evidence, LocalDate on, Signature by) {
		requireStatus(Status.OUTSTANDING, "This action is completed already");
		if (evidence.isEmpty()) {
			throw new RuleBroken("text",
					"Give evidence that the action is done: a text, a link, a minute or a document");
		}
		requireTurn(on);
		add(ActionEvent.Kind.COMPLETED, on, evidence, Status.COMPLETED, getTerms(), getDeferrals(), by);
	}

	/**
	 * Takes back that the action is done.
	 * @param reason why, as readers see it
	 * @throws RuleBroken if it is outstanding
	 */
	void reopen(String reason, LocalDate on, Signature by) {
		requireStatus(Status.COMPLETED, "This action is outstanding, so there is nothing to re-open");
		requireReason(reason, "Enter why the action is re-opened");
		requireTurn(on);
		add(ActionEvent.Kind.REOPENED, on, Evidence.text(reason), Status.OUTSTANDING, getTerms(), getDeferrals(), by);
	}

	/**
	 * Changes what is to be done, by whom or by when, without deferring it.
	 * @param reason why, as readers see it
	 * @throws RuleBroken if nothing is changed
	 */
	void change(Terms terms, String reason, LocalDate on, Signature by) {
		requireReason(reason, "Enter why the action is changed");
		if (terms.equals(getTerms())) {
			throw new RuleBroken("wording", "Change the action, its owner or its date");
		}
		requireTurn(on);
		if (!terms.target().equals(getTerms().target())) {
			requireDueAfter(terms.target(), getRaised().day());
		}
		add(ActionEvent.Kind.CHANGED, on, Evidence.text(reason), getStatus(), terms, getDeferrals(), by);
	}

	/** Takes over the number that its minute was given, if it is one of these. */
	void number(Map<UUID, Integer> numbers) {
		if (this.minuteNumber == null && this.entryId != null) {
			this.minuteNumber = numbers.get(this.entryId);
		}
	}

	/**
	 * Lets readers see the action, from now on and for good.
	 * @throws RuleBroken if they do, or its minute has no number yet
	 */
	void publish(Instant now) {
		if (this.visibleFrom != null) {
			throw new RuleBroken("This action is public already");
		}
		if (this.minuteNumber == null && this.entryId != null) {
			throw new RuleBroken(
					"The number of the minute is not fixed yet. Circulate the minutes before you publish the action");
		}
		this.visibleFrom = now;
	}

	private void add(ActionEvent.Kind kind, LocalDate on, Evidence evidence, Status status, Terms terms, int deferrals,
			Signature by) {
		if (on.isAfter(by.today())) {
			throw (kind == ActionEvent.Kind.RAISED)
					? new RuleBroken("raisedOn", "The day on which the action is raised must be today or in the past")
					: new RuleBroken("on", "The date must be today or in the past");
		}
		this.events.add(new ActionEvent(this.events.size() + 1, kind, PartialDate.of(on), evidence, status, terms,
				deferrals, by));
	}

	private void requireStatus(Status status, String message) {
		if (getStatus() != status) {
			throw new RuleBroken(message);
		}
	}

	private static void requireReason(String reason, String message) {
		if (reason.isBlank()) {
			throw new RuleBroken("text", message);
		}
	}

	private void requireSinceRaised(LocalDate on) {
		if (on.isBefore(getRaised().day())) {
			throw new RuleBroken("on", "The date must be on or after the day the action was raised, " + counted());
		}
	}

	/** What changes an action comes after every earlier change. */
	private void requireTurn(LocalDate on) {
		requireSinceRaised(on);
		LocalDate last = this.events.stream()
			.filter(ActionEvent::isTurn)
			.map(ActionEvent::getDay)
			.max(Comparator.naturalOrder())
			.orElseThrow();
		if (on.isBefore(last)) {
			throw new RuleBroken("on",
					"The date must be on or after the last change of the action, " + PartialDate.of(last).inWords());
		}
	}

	private void requireDueAfter(Target target, LocalDate day) {
		PartialDate due = target.due();
		if (due != null && due.day().isBefore(day)) {
			throw new RuleBroken("due", "The due date must be on or after " + PartialDate.of(day).inWords()
					+ (this.events.isEmpty() ? ", the day on which the action is raised" : ""));
		}
	}

	private String counted() {
		return PartialDate.of(getRaised().day()).inWords();
	}

	/** The entry that counted last on a day. */
	private ActionEvent at(LocalDate day) {
		return this.events.stream()
			.filter((event) -> !event.getDay().isAfter(day))
			.max(Comparator.comparing(ActionEvent::getDay).thenComparing(ActionEvent::getPosition))
			.orElseGet(() -> this.events.get(0));
	}

	private ActionEvent last() {
		return this.events.stream()
			.max(Comparator.comparing(ActionEvent::getDay).thenComparing(ActionEvent::getPosition))
			.orElseThrow();
	}

	@Override
	public ActionId getId() {
		return this.id;
	}

	public BodyId getBody() {
		return this.body;
	}

	/** What it is cited by; null while the number of its minute is not fixed. */
	public @Nullable ActionReference getReference() {
		if (this.minuteNumber != null) {
			return new ActionReference(this.body, this.minuteNumber + "-" + this.running);
		}
		return (this.entryId == null) ? new ActionReference(this.body, "A-" + this.running) : null;
	}

	public @Nullable Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	public Status getStatus() {
		return last().getStatus();
	}

	public Terms getTerms() {
		return last().getTerms();
	}

	public int getDeferrals() {
		return last().getDeferrals();
	}

	/** From when it counts as raised. */
	public PartialDate getRaised() {
		return this.events.get(0).getEffective();
	}

	/**
	 * How an action stands.
	 */
	public enum Status {

		OUTSTANDING("Outstanding"),

		COMPLETED("Completed");

		private final String label;

		Status(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/**
	 * Where an action comes from.
	 *
	 * @param body the body whose action it is
	 * @param minuteNumber the number of the minute; null without a minute, or before it
	 * is fixed
	 * @param entry the entry of the minutes, where its text is held
	 * @param resolution the resolution of the entry
	 * @param meeting the meeting at which it was raised, where that is known
	 * @param open whether readers see it at once
	 */
	public record Origin(BodyId body, @Nullable Integer minuteNumber, @Nullable UUID entry, @Nullable UUID resolution,
			@Nullable MeetingReference meeting, boolean open) {
	}

}
