package org.openscrutiny.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.minutes.EntrySource;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutesReading;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tracker as those work with it who keep it, or who own something in it.
 */
@Service
@Transactional(readOnly = true)
public class ActionDesk {

	private static final UUID NOBODY = new UUID(0, 0);

	/**
	 * What a person works on: all of the trackers that he or she keeps, and what is owed
	 * by him or her.
	 */
	private static final String WORK = ActionRows.LINES + """
			select %s
			  from line join body b on b.slug = line.body
			 where (visible_from is null or visible_from <= :now) and %s
			   and (:keeper
			""".replace(":keeper", ActionRights.KEEPS)
			+ """
					        or visible_from <= :now and (owner in (:kinds) or joint_owner in (:kinds) or owner_member = :member))
					""";

	private final JdbcClient jdbc;

	private final ActionTracker tracker;

	private final ActionRights rights;

	private final MinutesReading minutes;

	private final MeetingManagement meetings;

	private final MembershipManagement membership;

	private final Clock clock;

	ActionDesk(JdbcClient jdbc, ActionTracker tracker, ActionRights rights, MinutesReading minutes,
			MeetingManagement meetings, MembershipManagement membership, Clock clock) {
		this.jdbc = jdbc;
		this.tracker = tracker;
		this.rights = rights;
		this.minutes = minutes;
		this.meetings = meetings;
		this.membership = membership;
		this.clock = clock;
	}

	/**
	 * A page of what a person works on.
	 * @param show which actions
	 * @param page the number of the page, from 1; past the last, the last is given
	 */
	public Page list(ActingPerson person, TrackerFilter.Show show, int page) {
		int total = work("count(*)", show.getSql(), "", person).query(Integer.class).single();
		int shown = Math.min(page, Tracker.last(total));
		return new Page(work("line.*", show.getSql(),
				" order by visible_from is not null, status desc, line." + TrackerFilter.Order.REFERENCE.getSql()
						+ " limit :limit offset :offset",
				person)
			.param("limit", Tracker.PAGE)
			.param("offset", (shown - 1) * Tracker.PAGE)
			.query((row, number) -> ActionRows.line(row))
			.list(), shown, Tracker.last(total));
	}

	private JdbcClient.StatementSpec work(String columns, String where, String end, ActingPerson person) {
		MemberId member = person.member();
		List<String> kinds = Owner.Kind.ownBy(person).stream().map(Owner.Kind::name).toList();
		return this.jdbc.sql(WORK.formatted(columns, where) + end)
			.param("day", LocalDate.now(this.clock))
			.param("now", now())
			.param("officer", person.is(Role.PANEL_OFFICER))
			.param("ofCommissioner", ActionRights.isOfCommissioner(person))
			.param("kinds", kinds.isEmpty() ? List.of("") : kinds)
			.param("member", (member != null && person.is(Role.PANEL_MEMBER)) ? member.value() : NOBODY);
	}

	/**
	 * An action with everything that the person may do.
	 * @throws NotFound if there is none that the person works on
	 */
	public Sheet read(ActionId id, ActingPerson person) {
		ActionLine line = work("line.*", "line.id = :id", "", person).param("id", id.value())
			.query((row, number) -> ActionRows.line(row))
			.optional()
			.orElseThrow(() -> new NotFound("action " + id));
		BodyId body = new BodyId(
				this.jdbc.sql("select body from action where id = ?").param(id.value()).query(String.class).single());
		return new Sheet(this.tracker.page(line), this.rights.keeps(person, body));
	}

	/** Whether a person works on an action. */
	public boolean worksOn(ActionId id, ActingPerson person) {
		return work("count(*)", "line.id = :id", "", person).param("id", id.value()).query(Integer.class).single() > 0;
	}

	/** The bodies whose trackers the person keeps, with their names of today. */
	public List<Choice> bodies(ActingPerson person) {
		return this.meetings.calendar(null, null)
			.bodies()
			.stream()
			.filter((body) -> this.rights.keeps(person, body.id()))
			.map((body) -> new Choice(body.id().value(), body.name()))
			.toList();
	}

	/**
	 * The entry by which an action is to be raised.
	 * @throws NotFound if there is none, or the person does not keep that tracker
	 */
	public EntrySource source(MinuteEntryId id, ActingPerson person) {
		return this.minutes.source(id)
			.filter((entry) -> this.rights.keeps(person, entry.body()))
			.orElseThrow(() -> new NotFound("minute entry " + id));
	}

	/** The meetings to come, the next first. */
	public List<MeetingSummary> meetingsToCome() {
		return this.meetings.calendar(null, null)
			.years()
			.stream()
			.flatMap((year) -> year.meetings().stream())
			.filter(MeetingSummary::upcoming)
			.sorted(Comparator.comparing(MeetingSummary::heldOn))
			.toList();
	}

	/** Who sits on the panel today. */
	public List<SittingMember> members() {
		return this.membership.sittingOn(LocalDate.now(this.clock));
	}

	/** The name of a member of the panel of today. */
	public Optional<String> nameOf(MemberId member) {
		return members().stream().filter((each) -> each.id().equals(member)).map(SittingMember::name).findFirst();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * A page of what somebody works on.
	 *
	 * @param lines the actions
	 * @param number the number of the page, from 1
	 * @param last the number of the last page
	 */
	public record Page(List<ActionLine> lines, int number, int last) {
	}

	/**
	 * An action as staff see it.
	 *
	 * @param page what readers see, with who entered what
	 * @param keeper whether the person keeps the tracker, and not only owns the action
	 */
	public record Sheet(ActionPage page, boolean keeper) {
	}

	/**
	 * Something to choose.
	 *
	 * @param value what is sent
	 * @param label what is shown
	 */
	public record Choice(String value, String label) {
	}

}
