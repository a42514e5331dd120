package org.openscrutiny.minutes.web;

import java.time.LocalDate;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.Numeral;
import org.openscrutiny.minutes.SampleMinutes;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office of a body that no other test knows, at its work on minutes.
 */
class MinutesOffice {

	/** The day of a meeting of which nothing else is said. */
	static final LocalDate DAY = LocalDate.of(2022, 2, 1);

	private static int bodies;

	private final SampleMinutes sample;

	private final BodyId body;

	private final Visitor officer;

	MinutesOffice(Portal portal, JdbcClient jdbc) {
		this.sample = new SampleMinutes(jdbc);
		this.body = this.sample.body("page" + Numeral.letter(++bodies));
		this.officer = portal.officer();
	}

	BodyId body() {
		return this.body;
	}

	Visitor officer() {
		return this.officer;
	}

	/** A meeting that was held. */
	MeetingReference meeting(LocalDate day, String... topics) {
		return this.sample.meeting(this.body, day, topics);
	}

	/** The address of minutes that are begun. */
	String begun(String... topics) {
		return begun(DAY, topics);
	}

	String begun(LocalDate day, String... topics) {
		return begin(meeting(day, topics)).url().getPath();
	}

	Page begin(MeetingReference meeting) {
		Page page = this.officer.form(path(meeting)).send();
		assertThat(page.status()).isEqualTo(200);
		return page;
	}

	static String path(MeetingReference meeting) {
		return "/manage/meetings/" + meeting + "/minutes";
	}

	/** The address of an entry, which is that of its form too. */
	static String entry(Page sheet, int index) {
		return sheet.document().select(".os-minute__form").get(index).attr("action");
	}

}
