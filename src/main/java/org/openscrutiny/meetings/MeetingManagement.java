package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings, as readers and other modules ask for them. A meeting that is not visible
 * yet does not exist for them.
 */
@Service
@Transactional(readOnly = true)
public class MeetingManagement {

	private final Meetings meetings;

	private final Bodies bodies;

	private final MeetingPeople people;

	private final AgendaReading agendas;

	private final AgendaNames names;

	private final MeetingRights rights;

	private final Clock clock;

	MeetingManagement(Meetings meetings, Bodies bodies, MeetingPeople people, AgendaReading agendas, AgendaNames names,
			MeetingRights rights, Clock clock) {
		this.meetings = meetings;
		this.bodies = bodies;
		this.people = people;
		this.agendas = agendas;
		this.names = names;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * The meetings, all or narrowed down.
	 * @param body only meetings of this body, or null for all
	 * @param year only meetings of this year, or null for all
	 */
	public MeetingCalendar calendar(@Nullable BodyId body, @Nullable MunicipalYear year) {
		LocalDate today = LocalDate.now(this.clock);
		Map<BodyId, Body> known = bodies();
		List<MeetingSummary> all = summaries(this.meetings.visible(this.clock.instant()), known);
		List<MeetingSummary> listed = all.stream()
			.filter((meeting) -> body == null || meeting.body().equals(body))
			.filter((meeting) -> year == null || MunicipalYear.of(meeting.heldOn()).equals(year))
			.toList();
		return new MeetingCalendar(nextOf(listed), years(listed),
				known.values()
					.stream()
					.map((each) -> new MeetingCalendar.NamedBody(each.getId(), each.nameOn(today)))
					.sorted(Comparator.comparing(MeetingCalendar.NamedBody::name))
					.toList(),
				years(all).stream().map(MeetingCalendar.Year::year).toList());
	}

	private static @Nullable MeetingSummary nextOf(List<MeetingSummary> newestFirst) {
		return newestFirst.stream().filter(MeetingSummary::upcoming).reduce((later, earlier) -> earlier).orElse(null);
	}

	private static List<MeetingCalendar.Year> years(List<MeetingSummary> newestFirst) {
		return newestFirst.stream()
			.collect(Collectors.groupingBy((meeting) -> MunicipalYear.of(meeting.heldOn()), LinkedHashMap::new,
					Collectors.toList()))
			.entrySet()
			.stream()
			.map((year) -> new MeetingCalendar.Year(year.getKey(), year.getValue()))
			.toList();
	}

	/**
	 * Everything about one meeting that every reader may know.
	 * @throws NotFound if there is none, or it is not visible yet
	 */
	public MeetingPage read(MeetingReference reference) {
		return read(reference, null);
	}

	/**
	 * Everything about one meeting that a reader may know.
	 * @param reader who asks, or null for a reader without an account
	 * @throws NotFound if there is none, or it is not visible yet
	 */
	public MeetingPage read(MeetingReference reference, @Nullable ActingPerson reader) {
		Instant now = this.clock.instant();
		Meeting meeting = this.meetings.visible(reference, now)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		Map<BodyId, Body> known = bodies();
		boolean entitled = reader != null
				&& this.rights.readsWithheld(reader, Objects.requireNonNull(known.get(meeting.getBody())).getRunBy());
		return page(meeting, entitled, known, now);
	}

	/**
	 * Everything about a meeting as it was published up to an instant, with every paper.
	 * @param entitled whether with what is withheld from the public
	 */
	PublishedPapers.Published published(Meeting meeting, boolean entitled, Instant asOf) {
		Map<BodyId, Body> known = bodies();
		MeetingPage page = page(meeting, entitled, known, asOf);
		return new PublishedPapers.Published(meeting.getId(), page,
				this.agendas.papers(meeting, page.meeting(), entitled, asOf));
	}

	private MeetingPage page(Meeting meeting, boolean entitled, Map<BodyId, Body> known, Instant now) {
		MeetingReference reference = meeting.getReference();
		List<MeetingPage.Item> items = this.agendas.items(meeting, entitled, now);
		return new MeetingPage(summary(rowOf(meeting, items.size()), known), meeting.getEndedAt(),
				meeting.getExpectedEnd(), meeting.getAddress(), meeting.getLivestream(), meeting.getContact(),
				questions(meeting), meeting.getSource(), meeting.getNote(), List.copyOf(meeting.getChanges()),
				this.agendas.publications(meeting.getId(), now), items, this.people.of(meeting),
				first(this.meetings.before(meeting.getBody(), meeting.getHeldOn(), reference.value(), now, Limit.of(1)),
						known),
				first(this.meetings.after(meeting.getBody(), meeting.getHeldOn(), reference.value(), now, Limit.of(1)),
						known));
	}

	/**
	 * A paper that a reader may know of, by its number under its item.
	 * @throws NotFound if there is none
	 */
	public PaperPage paper(MeetingReference reference, int item, int number, @Nullable ActingPerson reader) {
		Instant now = this.clock.instant();
		Meeting meeting = this.meetings.visible(reference, now)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		Map<BodyId, Body> known = bodies();
		boolean entitled = reader != null
				&& this.rights.readsWithheld(reader, Objects.requireNonNull(known.get(meeting.getBody())).getRunBy());
		return this.agendas.paper(meeting, summary(rowOf(meeting, 0), known), item, number, entitled, now)
			.orElseThrow(() -> new NotFound("No paper " + item + "-" + number + " of " + reference));
	}

	private @Nullable MeetingSummary first(List<Meetings.Row> rows, Map<BodyId, Body> known) {
		return rows.isEmpty() ? null : summary(rows.get(0), known);
	}

	private static Meetings.Row rowOf(Meeting meeting, int items) {
		return new Meetings.Row(meeting.getReference(), meeting.getBody(), meeting.getStatus(), meeting.getHeldOn(),
				meeting.getStartsAt(), meeting.getVenue(), meeting.getAgendaSource(), items,
				meeting.getAttendance().size());
	}

	/** The meeting that comes next, of whichever body. */
	public Optional<NextMeeting> next() {
		Instant now = this.clock.instant();
		return this.meetings.upcoming(now, LocalDate.now(this.clock), Limit.of(1))
			.stream()
			.findFirst()
			.flatMap((row) -> this.meetings.visible(row.reference(), now)
				.map((meeting) -> new NextMeeting(summary(row, bodies()), meeting.getAddress(), meeting.getLivestream(),
						questions(meeting), this.names.business(meeting.getId()))));
	}

	private @Nullable QuestionDeadline questions(Meeting meeting) {
		PublicQuestions questions = meeting.getQuestions();
		return (questions != null) ? questions.deadline(meeting.getHeldOn(), LocalDate.now(this.clock)) : null;
	}

	/**
	 * The latest meetings of the past, newest first.
	 * @param most how many at most
	 */
	public List<MeetingSummary> latest(int most) {
		return summaries(this.meetings.past(this.clock.instant(), LocalDate.now(this.clock), Limit.of(most)), bodies());
	}

	private Map<BodyId, Body> bodies() {
		return this.bodies.all()
			.stream()
			.collect(Collectors.toMap(Body::getId, Function.identity(), (first, second) -> first, LinkedHashMap::new));
	}

	private List<MeetingSummary> summaries(Collection<Meetings.Row> rows, Map<BodyId, Body> known) {
		return rows.stream().map((row) -> summary(row, known)).toList();
	}

	private MeetingSummary summary(Meetings.Row row, Map<BodyId, Body> known) {
		boolean upcoming = row.status() == Meeting.Status.SCHEDULED
				&& !row.heldOn().isBefore(LocalDate.now(this.clock));
		return new MeetingSummary(row.reference(), row.body(),
				Objects.requireNonNull(known.get(row.body())).nameOn(row.heldOn()), row.status(), upcoming,
				row.heldOn(), row.startsAt(), row.venue(), (row.items() > 0) ? row.agendaSource() : null, row.items(),
				row.attendance() > 0);
	}

}
