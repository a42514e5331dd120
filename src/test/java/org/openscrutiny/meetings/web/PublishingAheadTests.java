package org.openscrutiny.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An agenda whose instant is set ahead of time: until then nobody but the office knows of
 * it, from then on everybody does.
 */
@PortalTest
class PublishingAheadTests {

	private static final LocalDateTime INSTANT = LocalDateTime.of(2022, 3, 21, 9, 30);

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Test
	void nothingLeaksBeforeTheInstantAndEverythingIsThereAtIt() {
		String desk = prepare("11", "5", "2026", "Quagmire");
		this.clock.set(LocalDateTime.of(2026, 4, 20, 12, 0));
		Page done = ahead(desk, LocalDateTime.of(2026, 4, 27, 9, 30)).send();
		assertThat(done.texts(".os-notice, [role=status], .govuk-notification-banner").toString())
			.contains("The agenda goes out on 27 April 2026 at 9:30am.");
		String open = desk.replace("/manage", "");
		String file = file("quagmire.csv");
		List<String> addresses = List.of(open, open + "/papers/1-1", open + "/pack.pdf", open + "/members-pack.pdf",
				open + "/packs", open + "/changes", file, "/meetings", "/meetings.csv", "/meetings.atom",
				"/meetings.ics", "/", "/sitemap.xml", "/minutes", "/decisions", "/actions");
		for (Visitor visitor : List.of(this.portal.reader(), this.portal.signedIn(Role.PANEL_MEMBER),
				this.portal.signedIn(Role.OPCC_CONTRIBUTOR), this.portal.signedIn(Role.ADMINISTRATOR))) {
			for (String address : addresses) {
				assertThat(visitor.get(address).body()).as(address).doesNotContain("Quagmire");
			}
			assertThat(visitor.search("Quagmire")).isEmpty();
		}
		Visitor reader = this.portal.reader();
		assertThat(reader.get(open).main()).contains("The agenda is not published yet.");
		assertThat(reader.get(open + "/papers/1-1").status()).isEqualTo(404);
		assertThat(reader.get(file).status()).isEqualTo(404);
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get(file).status()).isEqualTo(200);

		this.clock.set(LocalDateTime.of(2026, 4, 27, 9, 29));
		Page before = reader.get(open);
		assertThat(before.body()).doesNotContain("Quagmire");
		assertThat(reader.search("Quagmire")).isEmpty();
		assertThat(before.header("Cache-Control").orElse("")).contains("max-age=60");

		this.clock.set(LocalDateTime.of(2026, 4, 27, 9, 30));
		assertThat(reader.get(open).main()).contains("Quagmire", "27 April 2026 at 9:30am");
		assertThat(reader.get(open + "/papers/1-1").status()).isEqualTo(200);
		assertThat(reader.get(file).status()).isEqualTo(200);
		assertThat(reader.get("/meetings.atom").body()).contains("2026-04-27T08:30:00Z");
		assertThat(reader.search("Quagmire")).anyMatch((hit) -> hit.contains("Meeting ·"))
			.anyMatch((hit) -> hit.contains("Document ·"));
	}

	@Test
	void standsAsItIsUntilItIsTakenBack() {
		String desk = prepare("12", "5", "2026", "Marsh");
		ahead(desk, INSTANT).send();
		Page waiting = this.portal.officer().get(desk);
		assertThat(waiting.main()).contains("To be published", "21 March 2022 at 9:30am", "Take it back");
		assertThat(waiting.document().select("form[action$=/items]")).isEmpty();
		assertThat(this.portal.officer().get("/manage/meetings").main()).contains("To be published");
		Page refused = this.portal.officer()
			.get(desk)
			.form(desk + "/publication/recall")
			.with("topics", "Another item")
			.sentTo(desk + "/items")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).hasSize(1).first().asString().contains("Take that back first");

		Page back = waiting.form(desk + "/publication/recall").send();
		assertThat(back.main()).contains("Agenda not published", "Add an item");
		this.clock.set(INSTANT.plusDays(1));
		assertThat(this.portal.reader().get(desk.replace("/manage", "")).body()).doesNotContain("Marsh");
		this.portal.officer().get(desk + "/publication").form(desk + "/publication").send();
		assertThat(this.portal.reader().get(desk.replace("/manage", "")).texts("#item-1 h3")).containsExactly("Marsh");
	}

	@Test
	void isPublishedOnceOnly() {
		String desk = prepare("13", "5", "2026", "Ford");
		Page form = this.portal.officer().get(desk + "/publication");
		Page.Form ahead = ahead(form, desk, INSTANT);
		ahead.send();
		assertThat(ahead(this.portal.officer().get(desk), desk, INSTANT).send().status()).isNotEqualTo(200);
		assertThat(this.jdbc.sql(
				"select count(*) from agenda_publication p join meeting m on m.id = p.meeting_id where m.reference = 'panel-2026-05-13'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		Page late = this.portal.officer().get(desk);
		this.clock.set(INSTANT);
		Page refused = late.form(desk + "/publication/recall").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).hasSize(1).first().asString().contains("is not taken back");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(
				"delete from agenda_publication where meeting_id = (select id from meeting where reference = 'panel-2026-05-13')")
			.update());
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(
				"update agenda_item set visible_from = null, publication = null, number = null where meeting_id = (select id from meeting where reference = 'panel-2026-05-13')")
			.update());
	}

	@Test
	void refusesAMomentThatMakesNoSense() {
		String desk = prepare("14", "5", "2026", "Weir");
		Page form = this.portal.officer().get(desk + "/publication");
		assertThat(form.main()).contains("Published now, this is in time").doesNotContain("this is late");
		Page empty = form.form(desk + "/publication").with("when", "LATER").send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.errors()).containsExactly("Enter the day", "Enter the time");
		assertThat(ahead(desk, LocalDateTime.of(2022, 3, 7, 9, 0)).send().errors())
			.containsExactly("Choose a time that is still to come, or publish it now");
		assertThat(ahead(desk, LocalDateTime.of(2026, 5, 15, 9, 0)).with("reason", "Late").send().errors())
			.containsExactly("Choose a time before the meeting");
		assertThat(ahead(desk, LocalDateTime.of(2026, 5, 13, 9, 0)).send().errors())
			.containsExactly("Enter why the agenda is published late");
		assertThat(this.portal.signedIn(Role.OPCC_APPROVER).get(desk + "/publication").status()).isEqualTo(404);
	}

	@Test
	void setsTheInstantOfASupplementToo() {
		String desk = prepare("18", "5", "2026", "Brook");
		this.portal.officer().get(desk + "/publication").form(desk + "/publication").send();
		this.portal.officer()
			.get(desk)
			.form(desk + "/items")
			.with("topics", "Rivulet")
			.with("circumstances", "It was announced today")
			.send();
		ahead(desk, INSTANT).with("reason", "A late item").send();
		String open = desk.replace("/manage", "");
		assertThat(this.portal.reader().get(open).body()).contains("Brook").doesNotContain("Rivulet", "A late item");
		this.clock.set(INSTANT);
		assertThat(this.portal.reader().get(open).main()).contains("Rivulet", "Supplement 1", "A late item");
	}

	private Page.Form ahead(String desk, LocalDateTime at) {
		return ahead(this.portal.officer().get(desk + "/publication"), desk, at);
	}

	private static Page.Form ahead(Page page, String desk, LocalDateTime at) {
		return page
			.form(page.url().getPath().endsWith("/publication") ? desk + "/publication" : desk + "/publication/recall")
			.with("when", "LATER")
			.with("day.day", String.valueOf(at.getDayOfMonth()))
			.with("day.month", String.valueOf(at.getMonthValue()))
			.with("day.year", String.valueOf(at.getYear()))
			.with("time", at.toLocalTime().toString())
			.sentTo(desk + "/publication");
	}

	private String prepare(String day, String month, String year, String topic) {
		this.portal.officer()
			.get("/manage/meetings/new")
			.form("/manage/meetings/new")
			.with("heldOn.day", day)
			.with("heldOn.month", month)
			.with("heldOn.year", year)
			.with("expectedEnd", "")
			.send();
		String desk = "/manage/meetings/panel-" + year + "-0" + month + "-" + day;
		Page added = this.portal.officer().get(desk).form(desk + "/items").with("topics", topic).send();
		String item = added.document().select(".os-agenda > li").attr("id").substring("item-".length());
		this.portal.officer()
			.get(desk + "/items/" + item + "/papers")
			.form(desk + "/items/" + item + "/papers")
			.with("title", "Report on the " + topic)
			.with("text", "It is about the " + topic + ".")
			.withFile("file", topic.toLowerCase(Locale.UK) + ".csv",
					("name\n" + topic + "\n").getBytes(StandardCharsets.UTF_8))
			.send();
		return desk;
	}

	private String file(String name) {
		return this.jdbc.sql("select '/documents/' || id || '/' || filename from document_version where filename = ?")
			.param(name)
			.query(String.class)
			.single();
	}

}
