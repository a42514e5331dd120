package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openscrutiny.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panel's membership, as other modules ask for it and as officers keep it.
 */
@Service
public class MembershipManagement {

	private final JdbcClient jdbc;

	MembershipManagement(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Who sits on a day: appointed and co-opted members and substitutes, as far as the
	 * record tells, by family name. Always one statement.
	 */
	@Transactional(readOnly = true)
	public List<SittingMember> sittingOn(LocalDate day) {
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

	/**
	 * Names of members, past and present. Always one statement.
	 * @return those of the identifiers that exist
	 */
	@Transactional(readOnly = true)
	public Map<MemberId, MemberSummary> membersByIds(Collection<MemberId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select id, slug, concat_ws(' ', title, given_name, family_name) as name from member where id in (:ids)
				""")
			.param("ids", ids.stream().map(MemberId::value).toList())
			.query((row, number) -> new MemberSummary(new MemberId(row.getObject("id", UUID.class)),
					row.getString("slug"), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toMap(MemberSummary::id, Function.identity()));
	}

	/**
	 * Whether a member may read restricted papers: on the days on which he or she sits,
	 * the first and the last included.
	 */
	@Transactional(readOnly = true)
	public boolean maySeeRestricted(MemberId member, LocalDate on) {
		return this.jdbc.sql("select exists (select from member_term where member_id = ? and sits @> cast(? as date))")
			.param(member.value())
			.param(on)
			.query(Boolean.class)
			.single();
	}

}
