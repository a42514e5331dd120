package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings as the office that runs the body prepares them. For everybody else there are
 * none.
 */
@Service
@Transactional(readOnly = true)
public class AgendaDesk {

	private final Agendas agendas;

	private final Meetings meetings;

	private final MeetingRights rights;

	private final DocumentManagement documents;

	private final NoticeDesk notices;

	private final JdbcClient jdbc;

	private final Clock clock;

	AgendaDesk(Agendas agendas, Meetings meetings, MeetingRights rights, DocumentManagement documents,
			NoticeDesk notices, JdbcClient jdbc, Clock clock) {
		this.agendas = agendas;
		this.meetings = meetings;
		this.rights = rights;
		this.documents = documents;
		this.notices = notices;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The bodies whose meetings somebody prepares, by their names of today. */
	public List<MeetingCalendar.NamedBody> bodies(ActingPerson person) {
		LocalDate today = LocalDate.now(this.clock);
		return this.rights.bodiesOf(person)
			.stream()
			.map((body) -> new MeetingCalendar.NamedBody(body.getId(), body.nameOn(today)))
			.sorted(Comparator.comparing(MeetingCalendar.NamedBody::name))
			.toList();
	}

	/** The meetings of the bodies that somebody's office runs. */
	public Overview overview(ActingPerson person) {
		Map<BodyId, Body> known = this.rights.bodiesOf(person)
			.stream()
			.collect(Collectors.toMap(Body::getId, Function.identity()));
		LocalDate today = LocalDate.now(this.clock);
		List<Row> rows = known.isEmpty() ? List.of() : this.jdbc.sql("""
				select m.reference, m.body, m.held_on, m.starts_at, m.venue, m.status,
				       (select min(p.visible_from) from agenda_publication p where p.meeting_id = m.id) as published,
				       (select max(p.number) from agenda_publication p where p.meeting_id = m.id) as supplements,
				       (select count(*) from agenda_item i where i.meeting_id = m.id) as items,
				       exists (select from agenda_item i left join agenda_paper p on p.item_id = i.id
				                where i.meeting_id = m.id
				                  and (i.visible_from is null or p.id is not null and p.visible_from is null)) as drafts
				  from meeting m
				 where m.body in (:bodies) and m.visible_from <= :now
				 order by m.held_on desc, m.reference desc
				""")
			.param("bodies", known.keySet().stream().map(BodyId::value).toList())
			.param("now", now())
			.query((row, number) -> {
				BodyId body = new BodyId(row.getString("body"));
				LocalDate heldOn = row.getObject("held_on", LocalDate.class);
				OffsetDateTime published = row.getObject("published", OffsetDateTime.class);
				return new Row(new MeetingReference(row.getString("reference")), body,
						Objects.requireNonNull(known.get(body)).nameOn(heldOn), heldOn,
						row.getObject("starts_at", LocalTime.class), row.getString("venue"),
						Meeting.Status.valueOf(row.getString("status")), published != null, row.getInt("supplements"),
						row.getInt("items"), row.getBoolean("drafts"));
			})
			.list();
		return new Overview(
				rows.stream().filter((row) -> row.isToCome(today)).sorted(Comparator.comparing(Row::heldOn)).toList(),
				rows.stream().filter((row) -> !row.isToCome(today)).toList(), reviews(person));
	}

	/** What is withheld and is to be looked at again, the earliest first. */
	public List<Review> reviews(ActingPerson person) {
		List<String> bodies = this.rights.bodiesOf(person).stream().map((body) -> body.getId().value()).toList();
		LocalDate today = LocalDate.now(this.clock);
		return bodies.isEmpty() ? List.of()
				: this.jdbc
					.sql("""
							select m.reference, m.held_on, i.id as item, null::uuid as paper,
							       (select string_agg(t.topic, '; ' order by t.position) from agenda_topic t where t.item_id = i.id) as title,
							       i.review_on, i.withheld_by
							  from agenda_item i join meeting m on m.id = i.meeting_id
							 where i.withheld is not null and i.withdrawn_at is null and m.body in (:bodies)
							union all
							select m.reference, m.held_on, i.id, p.id, p.title, p.review_on, p.withheld_by
							  from agenda_paper p join agenda_item i on i.id = p.item_id join meeting m on m.id = i.meeting_id
							 where p.withheld is not null and p.withdrawn_at is null and m.body in (:bodies)
							 order by review_on, reference
							""")
					.param("bodies", bodies)
					.query((row, number) -> new Review(new MeetingReference(row.getString("reference")),
							row.getObject("held_on", LocalDate.class), row.getObject("item", UUID.class),
							row.getObject("paper", UUID.class), row.getString("title"),
							row.getObject("review_on", LocalDate.class), row.getString("withheld_by"),
							!row.getObject("review_on", LocalDate.class).isAfter(today)))
					.list();
	}

	/**
	 * A meeting with its agenda, as far as it has come.
	 * @throws NotFound if there is none, or the person's office does not run its body
	 */
	public Sheet read(MeetingReference reference, ActingPerson person) {
		Meeting meeting = this.meetings.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
		Body body = this.rights.require(person, meeting.getBody());
		Agenda agenda = this.agendas.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
		Map<UUID, CarriedLink> links = links(meeting.getId());
		Map<UUID, List<DocumentSummary>> files = this.documents.ofAll(PaperDocuments.KIND,
				agenda.getItems().stream().flatMap((item) -> item.getPapers().stream()).map(Paper::getId).toList());
		List<AgendaItem> items = agenda.getItems();
		LocalTime start = meeting.getStartsAt();
		return new Sheet(reference, body.nameOn(meeting.getHeldOn()), meeting.getBody(), body.isExemptPapers(),
				meeting.getVersion(), meeting.getStatus(), !meeting.getVisibleFrom().isAfter(this.clock.instant()),
				MeetingScheduling.plan(meeting), List.copyOf(meeting.getChanges()), agenda.getVersion(),
				agenda.isPublished(), agenda.hasDrafts(),
				agenda.getPublications()
					.stream()
					.map((each) -> new MeetingPage.Publication(each.getNumber(), each.getVisibleFrom(),
							each.getPublishedAt(), each.getAdds(), each.getLateReason(), each.getNote()))
					.toList(),
				items.stream().map((item) -> line(item, items, links, files)).toList(), agenda.getMinutes(),
				(start != null && agenda.getMinutes() > 0) ? start.plusMinutes(agenda.getMinutes()) : null,
				(agenda.isPublished() || !meeting.getStatus().equals(Meeting.Status.SCHEDULED)) ? null
						: this.notices.at(meeting.getBody(), meeting.getHeldOn()).orElse(null));
	}

	private static ItemLine line(AgendaItem item, List<AgendaItem> items, Map<UUID, CarriedLink> links,
			Map<UUID, List<DocumentSummary>> files) {
		int place = items.indexOf(item);
		List<Paper> papers = item.getPapers();
		return new ItemLine(item.getId(), item.getVersion(), place + 1, item.getNumber(), item.getContent(),
				item.isDraft(), item.isWithdrawn() ? item.getWithdrawnBecause() : null, item.getWithholding(),
				item.getCircumstances(), isMovable(items, place, -1), isMovable(items, place, 1),
				links.get(item.getId()), papers.stream().map((paper) -> paperLine(paper, papers, files)).toList());
	}

	private static PaperLine paperLine(Paper paper, List<Paper> papers, Map<UUID, List<DocumentSummary>> files) {
		int place = papers.indexOf(paper);
		return new PaperLine(paper.getId(), paper.getVersion(), paper.getNumber(), paper.getContent(),
				paper.getStatus() != null, paper.isDraft(), paper.isWithdrawn() ? paper.getWithdrawnBecause() : null,
				paper.getWithholding(), isMovable(papers, place, -1), isMovable(papers, place, 1), paper.getReplaces(),
				paper.getPublicVersionOf(),
				AgendaReading.inOrder(paper.getFiles(), files.getOrDefault(paper.getId(), List.of())),
				papers.stream().anyMatch((other) -> paper.getId().equals(other.getReplaces())));
	}

	private static boolean isMovable(List<? extends AgendaPart> parts, int place, int by) {
		int other = place + by;
		return other >= 0 && other < parts.size() && parts.get(place).isDraft() && parts.get(other).isDraft();
	}

	private Map<UUID, CarriedLink> links(MeetingId meeting) {
		Map<UUID, CarriedLink> links = new HashMap<>();
		this.jdbc.sql("""
				select i.id, false as forward, om.reference, om.held_on
				  from agenda_item i join agenda_item o on o.id = i.carried_from join meeting om on om.id = o.meeting_id
				 where i.meeting_id = :meeting
				union all
				select i.id, true, tm.reference, tm.held_on
				  from agenda_item i join agenda_item t on t.carried_from = i.id join meeting tm on tm.id = t.meeting_id
				 where i.meeting_id = :meeting
				 order by 2, 4
				""").param("meeting", meeting.value()).query((row) -> {
			links.put(row.getObject("id", UUID.class), new CarriedLink(row.getBoolean("forward"),
					new MeetingReference(row.getString("reference")), row.getObject("held_on", LocalDate.class)));
		});
		return links;
	}

	/** The other meetings of the body to which an item can be carried over. */
	public List<Row> targets(MeetingReference reference, ActingPerson person) {
		Sheet sheet = read(reference, person);
		return overview(person).toCome()
			.stream()
			.filter((row) -> row.body().equals(sheet.body()) && !row.reference().equals(reference)
					&& row.status() == Meeting.Status.SCHEDULED)
			.toList();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** What the last meeting of a body was like, to begin the form of a new one with. */
	public @Nullable MeetingPlan lastPlan(BodyId body) {
		return this.jdbc
			.sql("select reference from meeting where body = ? and visible_from <= ? and venue is not null"
					+ " order by held_on desc limit 1")
			.param(body.value())
			.param(now())
			.query(String.class)
			.optional()
			.flatMap((reference) -> this.meetings.find(new MeetingReference(reference)))
			.map(MeetingScheduling::plan)
			.orElse(null);
	}

	/**
	 * The meetings of somebody's bodies.
	 *
	 * @param toCome those of today and later that are not cancelled, the next first
	 * @param past all others, the latest first
	 * @param reviews what is withheld, the earliest review first
	 */
	public record Overview(List<Row> toCome, List<Row> past, List<Review> reviews) {

		/** How many of the reviews are due. */
		public long getDue() {
			return this.reviews.stream().filter(Review::due).count();
		}

	}

	/**
	 * A meeting in the list.
	 *
	 * @param reference the reference
	 * @param body the body
	 * @param bodyName what it was called on the day
	 * @param heldOn the day
	 * @param startsAt when it begins
	 * @param venue where
	 * @param status what became of it
	 * @param published whether its agenda is
	 * @param supplements how many supplements there are
	 * @param items how many items its agenda has, drafts too
	 * @param drafts whether anything of it is not published
	 */
	public record Row(MeetingReference reference, BodyId body, String bodyName, LocalDate heldOn,
			@Nullable LocalTime startsAt, @Nullable String venue, Meeting.Status status, boolean published,
			int supplements, int items, boolean drafts) {

		boolean isToCome(LocalDate today) {
			return !this.heldOn.isBefore(today)
					&& (this.status == Meeting.Status.SCHEDULED || this.status == Meeting.Status.POSTPONED);
		}

		/** How far its agenda is, in words. */
		public String getState() {
			if (this.status == Meeting.Status.CANCELLED) {
				return "Cancelled";
			}
			if (this.status == Meeting.Status.POSTPONED) {
				return "Postponed";
			}
			if (!this.published) {
				return (this.items == 0) ? "No agenda" : "Draft agenda";
			}
			return this.drafts ? "Published; more to publish" : "Published";
		}

	}

	/**
	 * What is withheld.
	 *
	 * @param meeting the meeting
	 * @param heldOn its day
	 * @param item the item
	 * @param paper the paper; null where the item itself is withheld
	 * @param title what it is about
	 * @param reviewOn when that is looked at again
	 * @param decidedBy who decided it
	 * @param due whether that day has come
	 */
	public record Review(MeetingReference meeting, LocalDate heldOn, UUID item, @Nullable UUID paper, String title,
			LocalDate reviewOn, String decidedBy, boolean due) {

		/** Where it is looked at again. */
		public String getHref() {
			return "/manage/meetings/" + this.meeting
					+ ((this.paper != null) ? "/papers/" + this.paper : "/items/" + this.item) + "/withholding";
		}

	}

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
	 * @param publications when it was published
	 * @param items the items, drafts too
	 * @param minutes how long they take together
	 * @param endsAt when the meeting ends by that; null where no time is given
	 * @param notice how it would stand if the agenda were published now; null where it
	 * is, or no clear days are asked for
	 */
	public record Sheet(MeetingReference reference, String bodyName, BodyId body, boolean exemptPapers, int version,
			Meeting.Status status, boolean visible, MeetingPlan plan, List<MeetingChange> changes, int agendaVersion,
			boolean published, boolean drafts, List<MeetingPage.Publication> publications, List<ItemLine> items,
			int minutes, @Nullable LocalTime endsAt, NoticeClock.@Nullable Notice notice) {

		/** Whether when and where it is can be changed. */
		public boolean isOpen() {
			return this.status == Meeting.Status.SCHEDULED || this.status == Meeting.Status.POSTPONED;
		}

		/** Whether its agenda can be worked on. */
		public boolean isWorkable() {
			return this.status != Meeting.Status.CANCELLED;
		}

		public String getHref() {
			return "/manage/meetings/" + this.reference;
		}

		/** Such as {@code 2 hours 25 minutes}. */
		public String getLength() {
			int hours = this.minutes / 60;
			int rest = this.minutes % 60;
			String words = (hours > 0) ? hours + ((hours == 1) ? " hour" : " hours") : "";
			return (rest > 0 || hours == 0) ? (words + " " + rest + ((rest == 1) ? " minute" : " minutes")).strip()
					: words;
		}

		/** How many items say how long they take. */
		public long getTimed() {
			return this.items.stream().filter((item) -> item.content().duration() != null).count();
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
