package org.openscrutiny.decisions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the database itself refuses.
 */
@PortalTest
class DecisionRecordTests {

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "update decision set title = 'Other' where reference = '006-2022'",
			"update decision set visible_from = visible_from + interval '1 day' where reference = '006-2022'",
			"update decision set status = 'DRAFT', visible_from = null where reference = '006-2022'",
			"update decision set priority = 'Other', section_id = (select id from plan_section limit 1) where reference = '006-2022'",
			"delete from decision where reference = '006-2022'", "truncate decision cascade",
			"delete from decision_relation",
			"insert into decision_relation (decision_id, position, kind, year, number, suffix) select id, 1, 'SUPERSEDES', 2018, 8, '' from decision where reference = '006-2022'",
			"update decision_list set heading = 'Other'", "delete from decision_list_entry", "truncate decision_event",
			"truncate decision_gap" })
	void whatWasPublishedIsPermanent(String sql) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql(sql).update());
	}

	@Test
	void aReaderIsTakenThroughAViewWithoutWithheldWords() {
		this.jdbc
			.sql("""
					with section as (
					    insert into plan_section (id, plan_id, slug, title, position)
					    select gen_random_uuid(), id, 'hidden', 'Hidden section', 99 from plan where slug = '2014-15'
					    returning id)
					insert into decision (id, printed, year, number, status, title, told, summary, lead, cost, priority,
					                      section_id, classification, visible_from, source)
					select gen_random_uuid(), '001-2030', 2030, 1, 'PUBLISHED', 'Hidden title', 'Told', 'Hidden summary',
					       'Hidden lead', 1, 'Hidden priority', id, 'CONFIDENTIAL', timestamptz '2030-01-01 00:00Z', 'A test'
					  from section
					""")
			.update();
		assertThat(
				this.jdbc.sql("select cast(row_to_json(d) as text) from public_decision d where reference = '001-2030'")
					.query(String.class)
					.single())
			.contains("Told")
			.doesNotContainIgnoringCase("hidden");
	}

}
