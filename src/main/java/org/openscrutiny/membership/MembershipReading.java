package org.openscrutiny.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pages show of the membership, each with a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class MembershipReading {

	private static final String TERMS = """
			select m.id as member_id, m.slug as member_slug,
			       concat_ws(' ', m.title, m.given_name, m.family_name) as member_name,
			       t.id, t.kind, a.name as authority, t.started_on, t.started_by, t.ended_on, t.ended_by, t.note,
			       t.end_reason, t.replaces_id,
			       before.id as before_id, before.slug as before_slug,
			       concat_ws(' ', before.title, before.given_name, before.family_name) as before_name,
			       after.id as after_id, after.slug as after_slug,
			       concat_ws(' ', after.title, after.given_name, after.family_name) as after_name,
			       next.started_on as after_started_on, next.started_by as after_started_by,
			       next.ended_on as after_ended_on, next.ended_by as after_ended_by
			  from member_term t
			  join member m on m.id = t.member_id
			  left join authority a on a.id = t.authority_id
			  left join member_term previous on previous.id = t.replaces_id
			  left join member before on before.id = previous.member_id
			  left join member_term next on next.replaces_id = t.id
			  left join member after on after.id = next.member_id
			""";

	private static final String MEMBERS = """
			select id as member_id, slug as member_slug, concat_ws(' ', title, given_name, family_name) as member_name
			  from member
			""";

	private static final String OFFICES = """
			select o.id, o.version, o.kind, o.started_on, o.started_by, o.ended_on, o.ended_by, m.id as member_id,
			       m.slug as member_slug, concat_ws(' ', m.title, m.given_name, m.family_name) as member_name
			  from panel_office o
			  join member m on m.id = o.member_id
			""";

	private final JdbcClient jdbc;

	private final ObjectProvider<MemberAttendance> attendance;

	MembershipReading(JdbcClient jdbc, ObjectProvider<MemberAttendance> attendance) {
		this.jdbc = jdbc;
		this.attendance = attendance;
	}

	/** The panel as it stood on a day. */
	public PanelOnDay panelOn(LocalDate day) {
		List<TermLine> terms = this.jdbc.sql(TERMS + " order by m.family_name, m.given_name, m.slug, t.id")
			.query((row, number) -> term(row))
			.list();
		return PanelOnDay.of(day, terms, offices());
	}

	/**
	 * The ended terms of other people that a term may have taken over: those that nobody
	 * else took over, by family name.
	 * @param member whose term it is
	 * @param term the term
	 */
	public List<TermLine> replaceableBy(MemberId member, TermId term) {
		return this.jdbc.sql(TERMS + """
				 where t.member_id <> :member and coalesce(t.ended_on, t.ended_by) is not null
				   and (next.id is null or next.id = :term)
				 order by m.family_name, m.given_name, m.slug, t.id
				""")
			.param("member", member.value())
			.param("term", term.value())
			.query((row, number) -> term(row))
			.list();
	}

	/** All times in an office, the newest first. */
	public List<OfficeLine> offices() {
		return this.jdbc.sql(OFFICES + " order by coalesce(o.started_on, o.started_by) desc, o.kind")
			.query((row, number) -> office(row))
			.list();
	}

	/**
	 * All that is recorded of a member.
	 * @throws NotFound if nobody has this slug
	 */
	public MemberRecord member(String slug) {
		Named named = named(slug).orElseThrow(() -> new NotFound("member " + slug));
		MemberId id = named.summary().id();
		List<TermLine> terms = this.jdbc
			.sql(TERMS + " where t.member_id = ? order by coalesce(t.started_on, t.started_by) desc")
			.param(id.value())
			.query((row, number) -> term(row))
			.list();
		List<OfficeLine> offices = this.jdbc
			.sql(OFFICES + " where o.member_id = ? order by coalesce(o.started_on, o.started_by) desc")
			.param(id.value())
			.query((row, number) -> office(row))
			.list();
		return new MemberRecord(named.summary(), named.name(), named.version(), terms, offices, interests(id),
				attendance(id, terms));
	}

	/** Whether somebody has this slug. */
	public boolean isRecorded(String slug) {
		return named(slug).isPresent();
	}

	private Optional<Named> named(String slug) {
		return this.jdbc.sql("select id, version, slug, title, given_name, family_name from member where slug = ?")
			.param(slug)
			.query((row, number) -> {
				PersonName name = new PersonName(row.getString("title"), row.getString("given_name"),
						row.getString("family_name"));
				return new Named(new MemberSummary(new MemberId(row.getObject("id", UUID.class)), row.getString("slug"),
						name.printed()), name, row.getInt("version"));
			})
			.optional();
	}

	private List<InterestLine> interests(MemberId member) {
		return this.jdbc.sql("""
				select id, version, register_url, category, nature, registered_on, removed_on
				  from member_interest
				 where member_id = ?
				 order by registered_on desc, id
				""")
			.param(member.value())
			.query((row, number) -> new InterestLine(new InterestId(row.getObject("id", UUID.class)),
					row.getInt("version"), row.getString("register_url"), row.getString("category"),
					row.getString("nature"), row.getObject("registered_on", LocalDate.class),
					row.getObject("removed_on", LocalDate.class)))
			.list();
	}

	private @Nullable Attendance attendance(MemberId member, List<TermLine> terms) {
		MemberAttendance meetings = this.attendance.getIfAvailable();
		return (meetings != null) ? Attendance.of(meetings.meetingsOf(member),
				terms.stream().map((term) -> new Attendance.Seat(term.kind(), term.tenure())).toList()) : null;
	}

	/** Those who sit on a day, by family name. */
	List<SittingMember> sittingOn(LocalDate day) {
		return this.jdbc
			.sql("""
					select m.id, m.slug, concat_ws(' ', m.title, m.given_name, m.family_name) as name, a.name as authority, t.kind
					  from member_term t
					  join member m on m.id = t.member_id
					  left join authority a on a.id = t.authority_id
					 where t.sits @> cast(:day as date)
					 order by m.family_name, m.given_name, m.slug
					""")
			.param("day", day)
			.query((row, number) -> new SittingMember(new MemberId(row.getObject("id", UUID.class)),
					row.getString("slug"), row.getString("name"), row.getString("authority"),
					Term.Kind.valueOf(row.getString("kind"))))
			.list();
	}

	/** Those who sit on each of several days, by family name. */
	Map<LocalDate, List<SittingMember>> sittingOn(Collection<LocalDate> days) {
		Map<LocalDate, List<SittingMember>> sitting = new LinkedHashMap<>();
		this.jdbc.sql("""
				select d.day, m.id, m.slug, concat_ws(' ', m.title, m.given_name, m.family_name) as name,
				       a.name as authority, t.kind
				  from (select distinct unnest(cast(string_to_array(:days, ',') as date[])) as day) d
				  join member_term t on t.sits @> d.day
				  join member m on m.id = t.member_id
				  left join authority a on a.id = t.authority_id
				 order by m.family_name, m.given_name, m.slug, d.day
				""")
			.param("days", days.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
			.query((row) -> {
				sitting.computeIfAbsent(row.getObject("day", LocalDate.class), (day) -> new ArrayList<>())
					.add(new SittingMember(new MemberId(row.getObject("id", UUID.class)), row.getString("slug"),
							row.getString("name"), row.getString("authority"),
							Term.Kind.valueOf(row.getString("kind"))));
			});
		return sitting;
	}

	/** Whether a member sits on a day. */
	boolean sits(MemberId member, LocalDate on) {
		return this.jdbc.sql("select exists (select from member_term where member_id = ? and sits @> cast(? as date))")
			.param(member.value())
			.param(on)
			.query(Boolean.class)
			.single();
	}

	/** Those of the members that exist. */
	Map<MemberId, MemberSummary> membersByIds(Collection<MemberId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(MEMBERS + " where id in (:ids)")
			.param("ids", ids.stream().map(MemberId::value).toList())
			.query((row, number) -> summary(row, "member"))
			.list()
			.stream()
			.collect(Collectors.toMap(MemberSummary::id, Function.identity()));
	}

	/** All members, past and present, by family name. */
	public List<MemberSummary> members() {
		return this.jdbc.sql(MEMBERS + " order by family_name, given_name, slug")
			.query((row, number) -> summary(row, "member"))
			.list();
	}

	/** All authorities, by name. */
	public List<AuthorityLine> authorities() {
		return this.jdbc.sql("select id, version, slug, name from authority order by name")
			.query((row, number) -> new AuthorityLine(new AuthorityId(row.getObject("id", UUID.class)),
					row.getInt("version"), row.getString("slug"), row.getString("name")))
			.list();
	}

	private static TermLine term(ResultSet row) throws SQLException {
		boolean replaces = row.getObject("before_id") != null;
		boolean replaced = row.getObject("after_id") != null;
		return new TermLine(summary(row, "member"), new TermId(row.getObject("id", UUID.class)),
				Term.Kind.valueOf(row.getString("kind")), row.getString("authority"), tenure(row, ""),
				row.getString("note"), row.getString("end_reason"),
				replaces ? new TermLine.Predecessor(summary(row, "before"),
						new TermId(row.getObject("replaces_id", UUID.class))) : null,
				replaced ? new TermLine.Successor(summary(row, "after"), tenure(row, "after_")) : null);
	}

	private static OfficeLine office(ResultSet row) throws SQLException {
		return new OfficeLine(new OfficeId(row.getObject("id", UUID.class)), row.getInt("version"),
				summary(row, "member"), Office.Kind.valueOf(row.getString("kind")), tenure(row, ""));
	}

	private static MemberSummary summary(ResultSet row, String prefix) throws SQLException {
		return new MemberSummary(new MemberId(row.getObject(prefix + "_id", UUID.class)),
				row.getString(prefix + "_slug"), row.getString(prefix + "_name"));
	}

	private static Tenure tenure(ResultSet row, String prefix) throws SQLException {
		return new Tenure(row.getObject(prefix + "started_on", LocalDate.class),
				row.getObject(prefix + "started_by", LocalDate.class),
				row.getObject(prefix + "ended_on", LocalDate.class),
				row.getObject(prefix + "ended_by", LocalDate.class));
	}

	private record Named(MemberSummary summary, PersonName name, int version) {
	}

}
