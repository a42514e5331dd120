package org.openscrutiny.minutes.web;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.minutes.StoredMinutes;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The changes between the stages of confirmed minutes, and how confirmed minutes look.
 */
@PortalTest
class MinutesChangesPageTests {

	private static final String MINUTES = "/meetings/panel-2021-07-01/minutes";

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StatementCounter statements;

	@BeforeEach
	void store() {
		if (this.jdbc.sql("select count(*) from meeting where source = 'test'").query(Integer.class).single() > 0) {
			return;
		}
		StoredMinutes.store(this.jdbc, LocalDate.of(2021, 7, 1), "PUBLISHED", 701);
		StoredMinutes.store(this.jdbc, LocalDate.of(2021, 9, 1), "PUBLISHED", 711);
		copy("CIRCULATED", "The vote was 7 to 1.");
		copy("PUBLISHED", "The vote was 8 to 1.");
		copy("CONFIRMED", "The vote was 8 to 2.");
		this.jdbc.sql("""
				insert into minute_confirmation (entry_id, held_on, minutes_id)
				select e.id, date '2021-07-01', n.id
				  from minute_entry e, minutes n join meeting m on m.id = n.meeting_id
				 where e.number = 714 and m.reference = 'panel-2021-07-01'
				""").update();
		this.jdbc.sql("""
				update minutes set state = 'CONFIRMED', confirmed_on = '2021-09-01', signed_by = 'Cllr C, chair',
				       confirmed_by_entry = (select id from minute_entry where number = 714)
				 where meeting_id = (select id from meeting where reference = 'panel-2021-07-01')
				""").update();
		this.jdbc
			.sql("""
					insert into minute_erratum (id, entry_id, noted_on, text, made_name, made_at)
					select gen_random_uuid(), id, '2021-10-05', 'The sum was £10, see minute 616', 'An officer', '2021-10-05'
					  from minute_entry where number = 701
					""")
			.update();
		this.jdbc
			.sql("""
					insert into minute_redaction (id, entry_id, redacted_at, redacted_name, reason, sha256)
					select gen_random_uuid(), id, '2021-11-06 12:00+00', 'An administrator', 'A court order', repeat('0', 64)
					  from minute_entry where number = 701
					""")
			.update();
	}

	private void copy(String stage, String words) {
		this.jdbc.sql("""
				insert into minutes_copy (minutes_id, stage, content, sha256)
				select n.id, :stage, jsonb_build_object('entries', jsonb_build_array(jsonb_build_object(
				           'number', 701, 'heading', 'Heading 1', 'discussion', :words || E'\\n\\nSame.',
				           'restrictedDiscussion', null, 'publicSummary', null, 'resolutionsRestricted', false,
				           'exclusion', null, 'note', null, 'resolutions', '[]'::jsonb, 'votes', '[]'::jsonb),
				           jsonb_build_object(
				           'number', 703, 'heading', 'Heading 3', 'discussion', 'Same.',
				           'restrictedDiscussion', null, 'publicSummary', null, 'resolutionsRestricted', false,
				           'exclusion', null, 'note', null, 'resolutions', '[]'::jsonb, 'votes', '[]'::jsonb))),
				       repeat('0', 64)
				  from minutes n join meeting m on m.id = n.meeting_id where m.reference = 'panel-2021-07-01'
				""").param("stage", stage).param("words", words).update();
	}

	@Test
	void showsAdditionsAndDeletionsInWordsToo() {
		Page page = this.portal.reader().get(MINUTES).follow("What changed between draft and confirmation");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Changes to the minutes of 1 July 2021");
		assertThat(page.h1()).isEqualTo("Changes to the minutes of 1 July 2021");
		assertThat(page.texts("h2")).containsExactly("From the published draft to the confirmed minutes");
		assertThat(page.texts("h3")).containsExactly("Minute 701: Heading 1");
		assertThat(page.main()).contains("1 word added, 1 word taken out.").doesNotContain("Same.", "Heading 3");
		assertThat(page.texts("del")).containsExactly("[taken out: 1]");
		assertThat(page.texts("ins")).containsExactly("[added: 2]");
		assertThat(this.statements.during(() -> this.portal.reader().get(MINUTES + "/changes"))).isEqualTo(3);
	}

	@Test
	void showsMembersAlsoWhatWasCirculated() {
		Page page = this.portal.signedIn(Role.PANEL_MEMBER).get(MINUTES + "/changes");
		assertThat(page.texts("h2")).containsExactly("From the draft that members got to the published draft",
				"From the published draft to the confirmed minutes");
		assertThat(page.texts("del")).containsExactly("[taken out: 7]", "[taken out: 1]");
	}

	@Test
	void saysAtWhichMeetingTheMinutesWereConfirmed() {
		Page page = this.portal.reader().get(MINUTES);
		assertThat(page.texts(".os-lede")).containsExactly(
				"Confirmed as a correct record at the meeting of 1 September 2021, minute 714, and signed by Cllr C, chair.");
		assertThat(this.portal.reader().get("/minutes/714").follow("1 July 2021").h1())
			.isEqualTo("Minutes of the Police and Crime Panel, 1 July 2021");
	}

	@Test
	void showsErrataAndRedactionsBesideTheText() {
		Page page = this.portal.reader().get("/minutes/701");
		assertThat(page.main()).contains("Words of entry 1");
		assertThat(page.texts(".os-erratum")).containsExactly(
				"Erratum, 5 October 2021: The sum was £10, see minute 616",
				"Words were removed on 6 November 2021, as the law requires: A court order");
		assertThat(page.follow("minute 616").h1()).startsWith("Minute 616");
	}

}
