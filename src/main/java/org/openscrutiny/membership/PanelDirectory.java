package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.accounts.MemberDirectory;
import org.openscrutiny.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets accounts belong to people of the record.
 */
@Component
@Transactional(readOnly = true)
class PanelDirectory implements MemberDirectory {

	private final JdbcClient jdbc;

	private final MembershipReading reading;

	PanelDirectory(JdbcClient jdbc, MembershipReading reading) {
		this.jdbc = jdbc;
		this.reading = reading;
	}

	/**
	 * Everybody of the record by family name, each with the authority of the latest term.
	 */
	@Override
	public List<Choice> choices() {
		return this.jdbc.sql("""
				select m.id, m.slug, concat_ws(' ', m.title, m.given_name, m.family_name) || ' ('
				       || coalesce(latest.name, 'independent') || ')' as name
				  from member m
				  left join lateral (
				       select a.name
				         from member_term t
				         left join authority a on a.id = t.authority_id
				        where t.member_id = m.id
				        order by coalesce(t.started_on, t.started_by) desc
				        limit 1) latest on true
				 order by m.family_name, m.given_name, m.slug
				""")
			.query((row, number) -> new Choice(new MemberId(row.getObject("id", UUID.class)), row.getString("name"),
					"/members/" + row.getString("slug")))
			.list();
	}

	/**
	 * On the days on which the record shows a member on the panel, the first and the last
	 * included.
	 */
	@Override
	public boolean sits(MemberId member, LocalDate on) {
		return this.reading.sits(member, on);
	}

}
