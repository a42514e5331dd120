package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of the panel that are still to come, for the member who is signed in.
 */
@Service
@Transactional
public class OwnMeetings {

	private final Meetings meetings;

	private final Bodies bodies;

	private final Registers registers;

	private final MemberNotices notices;

	private final AgendaNames agenda;

	private final MeetingRights rights;

	private final MembershipManagement membership;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	OwnMeetings(Meetings meetings, Bodies bodies, Registers registers, MemberNotices notices, AgendaNames agenda,
			MeetingRights rights, MembershipManagement membership, AuditTrail audit, JdbcClient jdbc, Clock clock) {
		this.meetings = meetings;
		this.bodies = bodies;
		this.registers = registers;
		this.notices = notices;
		this.agenda = agenda;
		this.rights = rights;
		this.membership = membership;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The meetings to come on days on which the member sits, the next one first, in two
	 * statements.
	 * @return none for an account that belongs to no member
	 */
	@Transactional(readOnly = true)
	public List<Line> of(ActingPerson person) {
		MemberId member = person.member();
		if (member == null) {
			return List.of();
		}
		List<Stored> stored = this.jdbc.sql("""
				select m.reference, m.body, m.held_on, m.starts_at, m.venue, n.apologies,
				       (select count(*) from member_notice_interest i where i.notice_id = n.id) as interests
				  from meeting m
				  join body b on b.slug = m.body and b.run_by = 'PANEL'
				  left join member_notice n on n.meeting_id = m.id and n.member_id = :member
				 where m.status = 'SCHEDULED' and m.held_on >= :today and m.visible_from <= :now
				   and exists (select from member_term t where t.member_id = :member and t.sits @> m.held_on)
				 order by m.held_on, m.starts_at, m.reference
				""")
			.param("member", member.value())
			.param("today", LocalDate.now(this.clock))
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.query((row, number) -> new Stored(new MeetingReference(row.getString("reference")),
					new BodyId(row.getString("body")), row.getObject("held_on", LocalDate.class),
					row.getObject("starts_at", LocalTime.class), row.getString("venue"),
					row.getObject("apologies", Boolean.class), row.getInt("interests")))
			.list();
		List<Body> known = stored.isEmpty() ? List.of() : this.bodies.all();
		return stored.stream()
			.map((meeting) -> new Line(meeting.reference(), nameOf(meeting, known), meeting.heldOn(),
					meeting.startsAt(), meeting.venue(), meeting.apologies(), meeting.interests()))
			.toList();
	}

	private static String nameOf(Stored meeting, List<Body> known) {
		return known.stream()
			.filter((body) -> body.getId().equals(meeting.body()))
			.findFirst()
			.orElseThrow()
			.nameOn(meeting.heldOn());
	}

	/**
	 * What a member can say before a meeting, and has said.
	 * @throws NotFound if there is no such meeting, or the member does not sit on its day
	 */
	@Transactional(readOnly = true)
	public Page page(MeetingReference reference, ActingPerson person) {
		Own own = own(reference, person);
		Meeting meeting = own.meeting();
		MemberNotice notice = this.notices.findByMeetingAndMember(meeting.getId(), own.member().id()).orElse(null);
		return new Page(reference, own.bodyName(), meeting.getHeldOn(), meeting.getStartsAt(), own.closed(),
				(notice != null) ? notice.getVersion() : null, (notice != null) ? notice.getToldAt() : null,
				(notice != null) ? notice.content() : null, own.substitutes(), items(meeting, person));
	}

	private Own own(MeetingReference reference, ActingPerson person) {
		MemberId member = person.member();
		Meeting meeting = this.meetings.find(reference)
			.filter((found) -> !found.getVisibleFrom().isAfter(this.clock.instant()))
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		Body body = this.bodies.byId(meeting.getBody())
			.filter((found) -> found.getRunBy() == Body.Office.PANEL)
			.orElseThrow(() -> new NotFound("No meeting of the panel " + reference));
		List<SittingMember> sitting = this.membership.sittingOn(meeting.getHeldOn());
		SittingMember self = sitting.stream()
			.filter((each) -> each.id().equals(member))
			.findFirst()
			.orElseThrow(() -> new NotFound("No meeting of this member " + reference));
		boolean recorded = this.registers.findById(meeting.getId()).filter(MeetingRegister::isRecorded).isPresent();
		boolean closed = recorded || meeting.getStatus() != Meeting.Status.SCHEDULED
				|| meeting.getHeldOn().isBefore(LocalDate.now(this.clock));
		return new Own(meeting, body.nameOn(meeting.getHeldOn()), self,
				sitting.stream()
					.filter((each) -> each.kind() == Term.Kind.SUBSTITUTE && self.authority() != null
							&& self.authority().equals(each.authority()) && !each.id().equals(self.id()))
					.toList(),
				closed);
	}

	/**
	 * Lets the office know.
	 * @param version the state that the member saw; null if nothing was said yet
	 * @throws NotFound if there is no such meeting, or the member does not sit on its day
	 * @throws StaleRecord if the same member said something else meanwhile
	 * @throws RuleBroken if the meeting is over or was called off, or what is said does
	 * not fit
	 */
	public void tell(MeetingReference reference, @Nullable Integer version, MemberNotice.Content content,
			ActingPerson person) {
		Own own = own(reference, person);
		if (own.closed()) {
			throw new RuleBroken("It is too late to let the officers know here. Tell them yourself");
		}
		requireOwn(own, content, person);
		Instant now = this.clock.instant();
		Optional<MemberNotice> stored = this.notices.findByMeetingAndMember(own.meeting().getId(), own.member().id());
		if (stored.map(MemberNotice::getVersion).map((is) -> !is.equals(version)).orElse(version != null)) {
			throw new StaleRecord();
		}
		MemberNotice notice = stored
			.orElseGet(() -> new MemberNotice(own.meeting().getId(), own.member().id(), content, now));
		boolean before = stored.isPresent() && notice.content().apologies();
		notice.tell(content, now);
		try {
			this.notices.saveAndFlush(notice);
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
		this.audit.record(person.at(now), "Let the office know before a meeting",
				new Subject("meeting", reference.value(), own.bodyName() + ", " + own.meeting().getHeldOn()),
				Changes.none()
					.field("Apologies", stored.isPresent() ? before : null, content.apologies())
					.set("Interests", content.interests().size()));
	}

	/** Withheld headings only for those who sit today, not for those who will. */
	private List<NamedItem> items(Meeting meeting, ActingPerson person) {
		return this.rights.readsWithheld(person, Body.Office.PANEL) ? this.agenda.published(meeting.getId())
				: this.agenda.open(meeting.getId());
	}

	private void requireOwn(Own own, MemberNotice.Content content, ActingPerson person) {
		MemberId substitute = content.substitute();
		if (substitute != null && own.substitutes().stream().noneMatch((each) -> each.id().equals(substitute))) {
			throw new RuleBroken("substitute", "Choose a substitute of your authority from the list");
		}
		List<NamedItem> items = items(own.meeting(), person);
		for (DeclaredInterest interest : content.interests()) {
			if (interest.item() != null && items.stream().noneMatch((item) -> item.id().equals(interest.item()))) {
				throw new RuleBroken("Choose an item of this meeting’s agenda");
			}
		}
	}

	private record Own(Meeting meeting, String bodyName, SittingMember member, List<SittingMember> substitutes,
			boolean closed) {
	}

	private record Stored(MeetingReference reference, BodyId body, LocalDate heldOn, @Nullable LocalTime startsAt,
			@Nullable String venue, @Nullable Boolean apologies, int interests) {
	}

	/**
	 * A meeting to come.
	 *
	 * @param reference the meeting
	 * @param bodyName what the body is called
	 * @param heldOn the day
	 * @param startsAt when it begins
	 * @param venue where
	 * @param apologies whether the member sent apologies; null if he or she said nothing
	 * @param interests how many interests the member announced
	 */
	public record Line(MeetingReference reference, String bodyName, LocalDate heldOn, @Nullable LocalTime startsAt,
			@Nullable String venue, @Nullable Boolean apologies, int interests) {

		public String getHref() {
			return "/meetings/" + this.reference;
		}

	}

	/**
	 * What a member can say.
	 *
	 * @param reference the meeting
	 * @param bodyName what the body is called
	 * @param heldOn the day
	 * @param startsAt when it begins
	 * @param closed whether it is too late
	 * @param version the number of the state of what was said; null if nothing was
	 * @param toldAt when something was said last
	 * @param content what was said
	 * @param substitutes those of the same authority who may come instead
	 * @param items the agenda
	 */
	public record Page(MeetingReference reference, String bodyName, LocalDate heldOn, @Nullable LocalTime startsAt,
			boolean closed, @Nullable Integer version, @Nullable Instant toldAt, MemberNotice.@Nullable Content content,
			List<SittingMember> substitutes, List<NamedItem> items) {

		public String getHref() {
			return "/meetings/" + this.reference;
		}

		public String getPath() {
			return "/account/meetings/" + this.reference;
		}

	}

}
