package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * The agenda of a meeting: first a draft, then published once. From then on its numbers
 * stand. What is added comes as a supplement, what is changed carries a note, and what is
 * taken away leaves a stub.
 */
@Entity
@Table(name = "meeting")
@DynamicUpdate
@AttributeOverride(name = "version", column = @Column(name = "agenda_version"))
public class Agenda extends AggregateRoot<MeetingId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MeetingId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "reference", updatable = false))
	private MeetingReference reference;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "body", updatable = false))
	private BodyId body;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private Meeting.Status status;

	@Column(updatable = false)
	private @Nullable LocalTime startsAt;

	@Enumerated(EnumType.STRING)
	private Meeting.@Nullable AgendaSource agendaSource;

	/** Counts the changes, so that each of them gives the agenda a new version. */
	private int agendaChanges;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "meeting_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<AgendaItem> items = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "meeting_id", nullable = false, updatable = false)
	@OrderBy("number")
	@Fetch(FetchMode.SUBSELECT)
	private List<AgendaPublication> publications = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "meeting_id", nullable = false, updatable = false)
	@OrderBy("correctedAt")
	@Fetch(FetchMode.SUBSELECT)
	private List<AgendaCorrection> corrections = new ArrayList<>();

	@SuppressWarnings("NullAway")
	protected Agenda() {
	}

	/** The empty agenda of a meeting. */
	Agenda(Meeting meeting) {
		this.id = meeting.getId();
		this.reference = meeting.getReference();
		this.body = meeting.getBody();
		this.status = meeting.getStatus();
		this.startsAt = meeting.getStartsAt();
	}

	/**
	 * Fills an empty agenda.
	 * @param lines the items, in order
	 * @throws RuleBroken if it has items, or there are none to begin with
	 */
	void begin(List<NewAgendaItem> lines) {
		requireOpen();
		if (!this.items.isEmpty()) {
			throw new RuleBroken("This agenda has items already");
		}
		if (lines.isEmpty()) {
			throw new RuleBroken("There is nothing to begin with: add the items one by one");
		}
		lines.forEach((line) -> append(line.content(), line.standing()));
		touch();
	}

	/**
	 * Puts an item at the end of the agenda.
	 * @param circumstances why the chair takes it, needed once the agenda is published
	 * @throws RuleBroken if the meeting is called off, or there are no circumstances
	 */
	AgendaItem add(ItemContent content, @Nullable String circumstances) {
		requireOpen();
		if (isPublished() && circumstances == null) {
			throw new RuleBroken("circumstances",
					"Enter the special circumstances for which the chair takes an item that comes after the agenda");
		}
		AgendaItem item = append(content, false);
		if (isPublished() && circumstances != null) {
			item.addLate(circumstances);
		}
		touch();
		return item;
	}

	private AgendaItem append(ItemContent content, boolean standing) {
		AgendaItem item = new AgendaItem(this.items.stream().mapToInt(AgendaPart::getPosition).max().orElse(0) + 1,
				content, standing);
		this.items.add(item);
		return item;
	}

	/** Takes an item over from the agenda of an earlier meeting, at the end. */
	AgendaItem carryOver(AgendaItem origin, @Nullable String circumstances) {
		ItemContent content = origin.getContent();
		AgendaItem item = add(new ItemContent(content.topics(), content.ask(), content.reportOf(), content.presenter(),
				null, content.duration(), null), circumstances);
		item.carriedFrom(origin);
		item.withhold(origin.getWithholding());
		return item;
	}

	/**
	 * Changes an item.
	 * @param note what was put right, as readers see it; needed once it is published
	 * @throws RuleBroken if a note is needed, or the item was withdrawn
	 */
	void change(AgendaItem item, ItemContent content, @Nullable String note, By by) {
		item.requireStanding();
		if (!content.equals(item.getContent())) {
			noteCorrection(item, null, note, by);
			item.change(content);
		}
		touch();
	}

	/**
	 * Changes a paper.
	 * @param note what was put right, as readers see it; needed once it is published
	 * @throws RuleBroken if a note is needed, the paper was withdrawn, or paragraphs that
	 * can be cited were added or left out
	 */
	void change(AgendaItem item, Paper paper, PaperContent content, @Nullable String note, By by) {
		paper.requireStanding();
		if (!content.equals(paper.getContent())) {
			if (!paper.isDraft()) {
				PaperText.requireSameParagraphs(paper.getContent().content(), content.content());
			}
			noteCorrection(item, paper, note, by);
			paper.change(content);
		}
		touch();
	}

	private void noteCorrection(AgendaItem item, @Nullable Paper paper, @Nullable String note, By by) {
		AgendaCorrection.of(item, paper, note, by).ifPresent(this.corrections::add);
	}

	/** Notes for readers that a file of a published paper is another one. */
	void noteReplacedFile(AgendaItem item, Paper paper, String reason, By by) {
		noteCorrection(item, paper, reason, by);
		touch();
	}

	/**
	 * Exchanges an item that is not published with its neighbour.
	 * @param by -1 for up, 1 for down
	 * @throws RuleBroken if either of them is published
	 */
	void move(AgendaItem item, int by) {
		AgendaOrder.exchange(getItems(), item, by, "The numbers of a published agenda stand");
		touch();
	}

	/** Exchanges a paper that is not published with its neighbour. */
	void move(AgendaItem item, Paper paper, int by) {
		AgendaOrder.exchange(item.getPapers(), paper, by, "The order of published papers stands");
		touch();
	}

	/**
	 * Removes an item that was never published, with its papers.
	 * @throws RuleBroken if it was published
	 */
	void remove(AgendaItem item) {
		item.requireDraft();
		this.items.remove(item);
		AgendaOrder.close(getItems());
		touch();
	}

	/**
	 * Removes a paper that was never published.
	 * @throws RuleBroken if it was published
	 */
	void remove(AgendaItem item, Paper paper) {
		paper.requireDraft();
		item.remove(paper);
		touch();
	}

	/**
	 * Lets each item begin when those before it are done, as far as durations are given.
	 */
	void workOutTimes() {
		if (this.startsAt == null) {
			throw new RuleBroken("Enter first when the meeting begins");
		}
		AgendaOrder.workOutTimes(getItems(), this.startsAt);
		touch();
	}

	/**
	 * Publishes the agenda with its papers, and fixes their numbers.
	 * @param from from when everybody sees it, now or later
	 * @param lateReason why that is after the last lawful day, if it is
	 * @throws RuleBroken if it was published before, has no items, or the meeting is
	 * called off
	 */
	void publish(Instant from, @Nullable String lateReason, By by) {
		requireOpen();
		if (isPublished()) {
			throw new RuleBroken("The agenda is published already. Publish what came since as a supplement");
		}
		if (this.items.isEmpty()) {
			throw new RuleBroken("There is nothing on the agenda yet");
		}
		this.agendaSource = Meeting.AgendaSource.PRINTED;
		publish(new AgendaPublication(0, null, lateReason, from, by));
	}

	/**
	 * Publishes what was added since as the next supplement.
	 * @param from from when everybody sees it, now or later
	 * @param adds what it adds, in a sentence
	 * @return its number
	 * @throws RuleBroken if the agenda is not published, nothing was added, or what it
	 * adds is not said
	 */
	int supplement(Instant from, String adds, By by) {
		requireOpen();
		if (!isPublished()) {
			throw new RuleBroken("Publish the agenda first");
		}
		if (!hasDrafts()) {
			throw new RuleBroken("Nothing was added since the agenda was published");
		}
		if (adds.isBlank()) {
			throw new RuleBroken("reason", "Enter what the supplement adds");
		}
		int number = this.publications.stream().mapToInt(AgendaPublication::getNumber).max().orElse(0) + 1;
		publish(new AgendaPublication(number, adds.strip(), null, from, by));
		return number;
	}

	private void publish(AgendaPublication publication) {
		this.publications.add(publication);
		publication.include(getItems());
		touch();
	}

	/** What is to be published at an instant that has not come, if anything is. */
	Optional<AgendaPublication> scheduled(Instant now) {
		return this.publications.stream()
			.filter((publication) -> publication.getVisibleFrom().isAfter(now))
			.findFirst();
	}

	/**
	 * Takes back what nobody has seen yet: it is a draft again.
	 * @return what is kept of it
	 * @throws RuleBroken if there is nothing to take back, or its instant has come
	 */
	AgendaRecall recall(By by) {
		AgendaPublication scheduled = scheduled(by.when())
			.orElseThrow(() -> new RuleBroken("It is published. What was published is not taken back"));
		this.items.forEach((item) -> item.recall(scheduled.getNumber()));
		this.publications.remove(scheduled);
		if (scheduled.getNumber() == 0) {
			this.agendaSource = null;
		}
		touch();
		return new AgendaRecall(this.id, scheduled, by);
	}

	/** Takes something that was published down, leaving a stub with the reason. */
	void withdraw(AgendaPart part, String reason, Instant now) {
		part.withdraw(reason, now);
		touch();
	}

	/** Withholds something from the public, or with null opens it. */
	void withhold(AgendaPart part, @Nullable Withholding withholding) {
		part.withhold(withholding);
		touch();
	}

	/** Notes any other change, such as a file. */
	void touch() {
		this.agendaChanges++;
	}

	void requireOpen() {
		if (this.status == Meeting.Status.CANCELLED) {
			throw new RuleBroken("The meeting was cancelled, so its agenda stays as it is");
		}
	}

	AgendaItem item(UUID id) {
		return this.items.stream()
			.filter((item) -> item.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("agenda item " + id));
	}

	/** The item to which a paper belongs. */
	AgendaItem itemOf(UUID paper) {
		return this.items.stream()
			.filter((item) -> item.getPapers().stream().anyMatch((each) -> each.getId().equals(paper)))
			.findFirst()
			.orElseThrow(() -> new NotFound("paper " + paper));
	}

	@Override
	public MeetingId getId() {
		return this.id;
	}

	MeetingReference getReference() {
		return this.reference;
	}

	BodyId getBody() {
		return this.body;
	}

	/** Whether it was published, or its instant is set. */
	boolean isPublished() {
		return !this.publications.isEmpty();
	}

	/** Whether anything is not published yet. */
	boolean hasDrafts() {
		return this.items.stream().anyMatch(AgendaItem::isDraftOrHasDrafts);
	}

	/** In their order. */
	List<AgendaItem> getItems() {
		return this.items.stream().sorted(Comparator.comparingInt(AgendaPart::getPosition)).toList();
	}

	List<AgendaPublication> getPublications() {
		return Collections.unmodifiableList(this.publications);
	}

	List<AgendaCorrection> getCorrections() {
		return Collections.unmodifiableList(this.corrections);
	}

	/** How many minutes its items are expected to take together. */
	int getMinutes() {
		return AgendaOrder.minutes(this.items);
	}

}
