package org.openscrutiny.minutes.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.openscrutiny.minutes.StoredMinutes;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Minutes whose headings were filled in before the agenda withheld one of them.
 */
@PortalTest
class WithheldHeadingTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void isChangedBeforeTheMinutesArePublished() {
		String meeting = StoredMinutes.store(this.jdbc, LocalDate.of(2021, 8, 5), "CIRCULATED", 901);
		withhold(meeting, "heading 3");
		String desk = "/manage/meetings/" + meeting + "/minutes";
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		assertThat(officer.get(desk).main())
			.contains("Change the heading of minute 903 first: it tells what the agenda withholds.");
		assertThat(officer.get(desk).document().select("#publish button")).isEmpty();
		Page refused = officer.get(desk).form(desk + "/publication").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).singleElement().asString().contains("Change the heading of minute 903 first");
		assertThat(this.portal.reader().get("/minutes/903").status()).isEqualTo(404);

		this.jdbc.sql("update minute_entry set heading = 'Exempt item' where number = 903").update();
		officer.get(desk).form(desk + "/publication").send();
		Page read = this.portal.reader().get("/minutes/903");
		assertThat(read.h1()).contains("Exempt item");
		for (String address : new String[] { "/minutes/902", "/minutes/904", "/minutes", "/meetings/" + meeting,
				"/meetings/" + meeting + "/minutes" }) {
			assertThat(this.portal.reader().get(address).body()).as(address).doesNotContain("Heading 3");
		}
	}

	private void withhold(String meeting, String topic) {
		this.jdbc
			.sql("""
					insert into agenda_item (id, meeting_id, position, standing, withheld, exempt_paragraphs, withheld_because,
					        withheld_by, review_on, title_withheld)
					select gen_random_uuid(), id, 1, false, 'EXEMPT', array[3], 'Prices are negotiated', 'An officer',
					       date '2023-01-01', true
					  from meeting where reference = ?
					""")
			.param(meeting)
			.update();
		this.jdbc.sql("""
				insert into agenda_topic (item_id, position, topic)
				select i.id, 0, ? from agenda_item i join meeting m on m.id = i.meeting_id where m.reference = ?
				""").param(topic).param(meeting).update();
	}

}
