package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.shared.NotFound;

/**
 * A meeting as it is prepared.
 *
 * @param reference the reference
 * @param bodyName what the body was called on the day
 * @param body the body
 * @param exemptPapers whether it withholds papers
 * @param version the state of the meeting
 * @param status what became of it
 * @param visible whether readers know of it
 * @param plan when and where
 * @param changes how it was moved or called off
 * @param agendaVersion the state of the agenda
 * @param published whether the agenda is
 * @param drafts whether anything of it is not published
 * @param goesOut when what is published ahead of time is seen by everybody; null if
 * nothing is
 * @param publications when it was published
 * @param items the items, drafts too
 * @param minutes how long they take together
 * @param endsAt when the meeting ends by that; null where no time is given
 * @param notice how it would stand if the agenda were published now; null where it is, or
 * no clear days are asked for
 */
public record AgendaSheet(MeetingReference reference, String bodyName, BodyId body, boolean exemptPapers, int version,
		Meeting.Status status, boolean visible, MeetingPlan plan, List<MeetingChange> changes, int agendaVersion,
		boolean published, boolean drafts, @Nullable Instant goesOut, List<MeetingPage.Publication> publications,
		List<ItemLine> items, int minutes, @Nullable LocalTime endsAt, NoticeClock.@Nullable Notice notice) {

	/** Whether when and where it is can be changed. */
	public boolean isOpen() {
		return this.status == Meeting.Status.SCHEDULED || this.status == Meeting.Status.POSTPONED;
	}

	/** Whether its agenda can be worked on: not while it waits for its instant. */
	public boolean isWorkable() {
		return this.status != Meeting.Status.CANCELLED && this.goesOut == null;
	}

	public String getHref() {
		return "/manage/meetings/" + this.reference;
	}

	/** Such as {@code 2 hours 25 minutes}. */
	public String getLength() {
		int hours = this.minutes / 60;
		int rest = this.minutes % 60;
		String words = (hours > 0) ? hours + ((hours == 1) ? " hour" : " hours") : "";
		return (rest > 0 || hours == 0) ? (words + " " + rest + ((rest == 1) ? " minute" : " minutes")).strip() : words;
	}

	/** How many items say how long they take. */
	public long getTimed() {
		return this.items.stream().filter((item) -> item.content().duration() != null).count();
	}

	/** How far its agenda is, in words. */
	public String getState() {
		if (this.goesOut != null) {
			return (goesOutAs() > 0) ? "Published; supplement to come" : "To be published";
		}
		if (!this.published) {
			return "Agenda not published";
		}
		return this.drafts ? "Published; more to publish" : "Agenda published";
	}

	/** What goes out, in words. */
	public String getOutgoing() {
		int number = goesOutAs();
		return (number > 0) ? "supplement " + number : "the agenda";
	}

	/** The number of the supplement that goes out; 0 if it is the agenda itself. */
	private int goesOutAs() {
		return this.publications.stream()
			.filter((publication) -> publication.visibleFrom().equals(this.goesOut))
			.mapToInt(MeetingPage.Publication::number)
			.max()
			.orElse(0);
	}

	/** What an officer should look at before publishing. */
	public List<String> getDoubts() {
		return this.items.stream()
			.flatMap((item) -> item.papers()
				.stream()
				.filter(PaperLine::isEmpty)
				.map((paper) -> "“" + paper.content().title() + "”, a paper of “" + item.getTitle()
						+ "”, is marked as attached, but has neither text nor file."))
			.toList();
	}

	/**
	 * @throws NotFound if there is no such item
	 */
	public ItemLine item(UUID id) {
		return this.items.stream()
			.filter((item) -> item.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("agenda item " + id));
	}

	/**
	 * The item to which a paper belongs.
	 * @throws NotFound if there is no such paper
	 */
	public ItemLine itemOf(UUID paper) {
		return this.items.stream()
			.filter((item) -> item.papers().stream().anyMatch((each) -> each.id().equals(paper)))
			.findFirst()
			.orElseThrow(() -> new NotFound("paper " + paper));
	}

	/**
	 * An item as it is prepared.
	 *
	 * @param id identifies it
	 * @param version its state
	 * @param place where it stands, from 1
	 * @param number its number, once it is published
	 * @param content what it says
	 * @param draft whether it is not published
	 * @param withdrawn why it was taken down
	 * @param withholding why it is withheld
	 * @param circumstances why the chair takes it although it came after the agenda
	 * @param up whether it can be moved up
	 * @param down whether it can be moved down
	 * @param link to the same item on another agenda
	 * @param papers its papers, drafts too
	 */
	public record ItemLine(UUID id, int version, int place, @Nullable Integer number, ItemContent content,
			boolean draft, @Nullable String withdrawn, @Nullable Withholding withholding,
			@Nullable String circumstances, boolean up, boolean down, @Nullable CarriedLink link,
			List<PaperLine> papers) {

		public String getTitle() {
			return String.join("; ", this.content.topics());
		}

		/**
		 * @throws NotFound if it has no such paper
		 */
		public PaperLine paper(UUID paper) {
			return this.papers.stream()
				.filter((each) -> each.id().equals(paper))
				.findFirst()
				.orElseThrow(() -> new NotFound("paper " + paper));
		}

	}

	/**
	 * A paper as it is prepared.
	 *
	 * @param id identifies it
	 * @param version its state
	 * @param number its number under the item, once it is published
	 * @param content what it says
	 * @param known whether it is known how far it is there
	 * @param draft whether it is not published
	 * @param withdrawn why it was taken down
	 * @param withholding why it is withheld
	 * @param up whether it can be moved up
	 * @param down whether it can be moved down
	 * @param replaces the paper to follow that it is
	 * @param publicVersionOf the withheld paper of which it is the public version
	 * @param files its files, in order
	 * @param come whether it was to follow and has come
	 */
	public record PaperLine(UUID id, int version, @Nullable Integer number, PaperContent content, boolean known,
			boolean draft, @Nullable String withdrawn, @Nullable Withholding withholding, boolean up, boolean down,
			@Nullable UUID replaces, @Nullable UUID publicVersionOf, List<DocumentSummary> files, boolean come) {

		boolean isEmpty() {
			return this.draft && this.content.status() == Paper.Status.ATTACHED && this.files.isEmpty()
					&& this.content.content() == null;
		}

		/** Whether it is announced, and has not come yet. */
		public boolean isAwaited() {
			return this.known && this.content.status() == Paper.Status.TO_FOLLOW && !this.come
					&& this.withdrawn == null;
		}

	}

	/**
	 * The same item on another agenda.
	 *
	 * @param to whether it was carried over to that meeting, and not from it
	 * @param meeting the other meeting
	 * @param heldOn its day
	 */
	public record CarriedLink(boolean to, MeetingReference meeting, LocalDate heldOn) {
	}

}
