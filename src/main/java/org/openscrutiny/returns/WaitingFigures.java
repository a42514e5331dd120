package org.openscrutiny.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that somebody still has to enter or to approve.
 */
@Component
class WaitingFigures implements WaitingWork {

	private static final int PLACE = 10;

	private static final String WAITING = """
			select r.slug, r.label, coalesce(x.due_on, r.due_on) as due_on,
			       coalesce(x.closes_on, r.closes_on) < :today as closed,
			       count(*) filter (where a.contributor_id = :person and a.state in ('OPEN', 'DRAFT', 'RETURNED')) as owed,
			       count(*) filter (where a.contributor_id = :person and a.state = 'RETURNED') as returned,
			       count(*) filter (where a.state = 'SUBMITTED' and (a.approver_id is null or a.approver_id = :person)) as submitted
			  from collection_round r
			  join assignment a on a.round_id = r.id
			  left join lateral (select x.due_on, x.closes_on from round_extension x where x.round_id = r.id
			                      order by x.granted_at desc limit 1) x on true
			 where (r.opens_on is null or r.opens_on <= :today)
			 group by r.id, x.due_on, x.closes_on
			 order by due_on nulls last, r.slug
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	WaitingFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.OPCC_CONTRIBUTOR) && !person.is(Role.OPCC_APPROVER)) {
			return List.of();
		}
		List<Item> owed = new ArrayList<>();
		List<Item> submitted = new ArrayList<>();
		LocalDate today = LocalDate.now(this.clock);
		this.jdbc.sql(WAITING).param("today", today).param("person", person.id().value()).query((row) -> {
			if (person.is(Role.OPCC_CONTRIBUTOR) && row.getInt("owed") > 0 && !row.getBoolean("closed")) {
				owed.add(owed(row, today));
			}
			if (person.is(Role.OPCC_APPROVER) && row.getInt("submitted") > 0) {
				submitted.add(new Item(row.getString("label"), "/returns/approvals/" + row.getString("slug"),
						measures(row.getInt("submitted")) + " submitted", false));
			}
		});
		List<Section> sections = new ArrayList<>();
		if (person.is(Role.OPCC_CONTRIBUTOR)) {
			sections.add(new Section(PLACE, "Figures to enter", "/returns", "Your rounds", owed));
		}
		if (person.is(Role.OPCC_APPROVER)) {
			sections.add(new Section(PLACE, "Figures to approve", "/returns/approvals", "Approvals", submitted));
		}
		return sections;
	}

	private static Item owed(ResultSet row, LocalDate today) throws SQLException {
		LocalDate due = row.getObject("due_on", LocalDate.class);
		int returned = row.getInt("returned");
		return new Item(
				row.getString("label"), "/returns/" + row.getString("slug"), measures(row.getInt("owed"))
						+ ((returned > 0) ? ", of which returned: " + returned : "") + due(due, today),
				due != null && today.isAfter(due));
	}

	private static String due(@Nullable LocalDate due, LocalDate today) {
		if (due == null) {
			return "";
		}
		return (today.isAfter(due) ? ". Was due on " : ". Due on ") + Days.inWords(due);
	}

	private static String measures(int number) {
		return (number == 1) ? "1 measure" : number + " measures";
	}

}
