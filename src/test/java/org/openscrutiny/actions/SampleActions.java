package org.openscrutiny.actions;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Actions that tests add to those of the demonstration.
 */
public final class SampleActions {

	private SampleActions() {
	}

	/** Adds actions without a minute; every other one is completed. */
	public static void add(JdbcClient jdbc, int number) {
		jdbc.sql(
				"""
						insert into action (id, body, running, meeting, visible_from, source)
						select gen_random_uuid(), 'panel', (select coalesce(max(running), 0) from action where minute_number is null) + n,
						       'panel-2022-01-31', timestamptz '2022-03-04 00:00Z', 'A test'
						  from generate_series(1, ?) n
						""")
			.param(number)
			.update();
		jdbc.sql(
				"""
						insert into action_event (id, action_id, position, kind, effective_on, effective_precision, text, status, wording,
						        owner, target, due_on, due_precision, deferrals)
						select gen_random_uuid(), a.id, p.position, p.kind, p.effective_on, 'DAY', p.text,
						       case when p.kind = 'COMPLETED' then 'COMPLETED' else 'OUTSTANDING' end, 'Do ' || a.reference, 'OPCC', 'DATE',
						       date '2022-03-01', 'DAY', 0
						  from action a
						 cross join (values (1, 'RAISED', date '2022-01-31', null), (2, 'UPDATED', date '2022-02-10', 'Begun'),
						       (3, 'COMPLETED', date '2022-02-20', 'Done')) p (position, kind, effective_on, text)
						 where a.minute_number is null and (p.position < 3 or a.running % 2 = 0)
						   and not exists (select from action_event e where e.action_id = a.id)
						""")
			.update();
		jdbc.sql("analyze action").update();
		jdbc.sql("analyze action_event").update();
	}

}
