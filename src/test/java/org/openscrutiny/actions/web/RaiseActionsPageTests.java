package org.openscrutiny.actions.web;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.actions.web.ActionsOffice.DESK;
import static org.openscrutiny.actions.web.ActionsOffice.raise;

/**
 * From a minute, or by hand, to an action.
 */
@PortalTest
class RaiseActionsPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	private SampleEntries entries;

	@BeforeEach
	void samples(@Autowired TransactionOperations transactions, @Autowired ApplicationEventPublisher events) {
		this.entries = new SampleEntries(this.jdbc, transactions, events);
	}

	@Test
	void raisesByHandWithAndWithoutAMinute() {
		Page done = raise(this.portal.officer(), "Visit <script>alert(1)</script> the control room", "PANEL_OFFICE");
		assertThat(done.texts(".govuk-notification-banner")).first().asString().contains("The action was raised.");
		assertThat(done.texts("h1 .os-caption").get(0)).matches("Manage action A-\\d+");
		Page open = done.follow("The public page");
		assertThat(open.main()).contains("<script>alert(1)</script>", "without a minute", "The panel’s officers")
			.doesNotContain("Demonstration officer");
		assertThat(open.document().select("main script")).isEmpty();
		Page cited = this.portal.officer()
			.get(DESK + "/new")
			.form(DESK)
			.with("wording", "Ask again")
			.with("owner", "PANEL")
			.with("minute", "594")
			.with("target", "DATE")
			.with("due.month", "september")
			.with("due.year", "2022")
			.send();
		assertThat(cited.texts("h1 .os-caption")).containsExactly("Manage action 594-2");
		assertThat(this.portal.reader().get("/actions/594-2").main()).contains("Due September 2022", "by minute 594");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where subject_kind = 'action' and act = 'Raised'")
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void raisesFromAResolutionInTwoClicks() {
		UUID entry = this.entries.held(630);
		UUID resolution = this.jdbc
			.sql("select id from minute_resolution where entry_id = ? and position = 3 and parent is null")
			.param(entry)
			.query(UUID.class)
			.single();
		String address = DESK + "/new?entry=" + entry + "&resolution=" + resolution;
		Page form = this.portal.officer().get(address);
		assertThat(form.main()).contains("From minute 630");
		assertThat(form.form(DESK).value("owner")).containsExactly("COMMISSIONER");
		assertThat(form.form(DESK).value("raisedOn.year")).containsExactly("2022");
		assertThat(form.document().select("[name=wording]").val()).isNotBlank();
		Page early = form.form(DESK).with("raisedOn.day", "30").with("target", "TO_BE_PROGRAMMED").send();
		assertThat(early.errors()).containsExactly("The action cannot be raised before the meeting of 31 January 2022");
		Page done = early.form(DESK).with("raisedOn.day", "31").send();
		assertThat(done.texts("h1 .os-caption").get(0)).startsWith("Manage action 630-");
		assertThat(done.follow("The public page").main()).contains("resolution iii");
		assertThat(this.portal.contributor().get(address).status()).isEqualTo(404);
		assertThat(this.portal.officer().get(DESK + "/new?entry=x").status()).isEqualTo(404);
		assertThat(this.portal.officer().get(DESK + "/new?entry=" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.portal.member().get(DESK + "/new").status()).isIn(403, 404);
	}

	@Test
	void nothingFollowsFromALostMotion() {
		UUID entry = this.entries.draft("'A lost motion', 'Words'", "heading, discussion");
		UUID resolution = UUID.randomUUID();
		this.jdbc.sql("insert into minute_resolution (id, entry_id, position, text) values (?, ?, 1, 'That it be so')")
			.param(resolution)
			.param(entry)
			.update();
		String address = DESK + "/new?entry=" + entry + "&resolution=" + resolution;
		Page.Form early = this.portal.officer().get(address).form(DESK);
		assertThat(early.value("resolution")).containsExactly(resolution.toString());
		this.jdbc.sql("""
				insert into minute_vote (id, entry_id, position, rule, numbers_recorded, for_votes, against_votes)
				values (gen_random_uuid(), ?, 1, 'UNANIMITY', true, 8, 1)
				""").param(entry).update();
		Page form = this.portal.officer().get(address);
		assertThat(form.main()).contains("The motion of this minute was lost, so nothing was resolved");
		assertThat(form.form(DESK).value("resolution")).containsExactly("");
		assertThat(form.form(DESK).value("wording")).containsExactly("");
		Page refused = early.with("wording", "Ask again")
			.with("owner", "PANEL")
			.with("target", "TO_BE_PROGRAMMED")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("The motion of this minute was lost, so nothing was resolved that "
				+ "an action could follow from. Send the form again to raise the action by the minute itself");
		assertThat(refused.form(DESK).value("wording")).containsExactly("Ask again");
		assertThat(refused.form(DESK).send().main()).contains("Ask again");
	}

	@Test
	void aResolutionThatWasTakenOutRaisesNothing() {
		UUID entry = this.entries.draft("'A resolution that goes', 'Words'", "heading, discussion");
		Page refused = this.portal.officer()
			.get(DESK + "/new?entry=" + entry)
			.form(DESK)
			.with("resolution", UUID.randomUUID().toString())
			.with("wording", "Ask again")
			.with("owner", "PANEL")
			.with("target", "TO_BE_PROGRAMMED")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).singleElement().asString().contains("is no longer in the minutes");
	}

	@Test
	void fillsInWhatTheMinuteSays() {
		UUID entry = this.entries.held(630);
		UUID plan = this.jdbc.sql("""
				select r.id from minute_resolution r join minute_resolution above on above.id = r.parent
				 where r.entry_id = ? and above.position = 2 and r.position = 1
				""").param(entry).query(UUID.class).single();
		Page.Form form = this.portal.officer().get(DESK + "/new?entry=" + entry + "&resolution=" + plan).form(DESK);
		assertThat(form.value("target")).containsExactly("DATE");
		assertThat(form.value("due.month")).containsExactly("9");
		assertThat(form.value("due.year")).containsExactly("2022");
		assertThat(form.send().main()).contains("Due September 2022", "The commissioner");
		UUID single = this.entries.held(632);
		Page.Form whole = this.portal.officer().get(DESK + "/new?entry=" + single).form(DESK);
		assertThat(whole.value("wording").get(0)).isNotBlank();
		assertThat(whole.value("target")).containsExactly("TO_BE_PROGRAMMED");
	}

	@Test
	void raisesFromAnEntryThatWasPreparedForAMeetingToCome() {
		UUID entry = this.entries.draft("'A heading', 'Words'", "heading, discussion");
		this.jdbc
			.sql("""
					update meeting set held_on = date '2022-03-14'
					 where id = (select n.meeting_id from minute_entry e join minutes n on n.id = e.minutes_id where e.id = ?)
					""")
			.param(entry)
			.update();
		Page form = this.portal.officer().get(DESK + "/new?entry=" + entry);
		assertThat(form.form(DESK).value("raisedOn.day")).containsExactly("8");
		assertThat(form.form(DESK).value("meeting")).doesNotContain("panel-2022-03-14");
		Page.Form filled = form.form(DESK)
			.with("wording", "Report")
			.with("owner", "PANEL")
			.with("target", "NOT_RECORDED");
		Page late = filled.with("raisedOn.day", "14").send();
		assertThat(late.errors()).containsExactly("The day on which the action is raised must be today or in the past");
		assertThat(late.document().select(".govuk-error-summary a").attr("href")).isEqualTo("#raisedOn");
		assertThat(filled.with("raisedOn.day", "8").send().texts("h1 .os-caption"))
			.containsExactly("Manage action Not numbered yet");
	}

	@Test
	void leaksNothingRestricted() {
		UUID entry = this.entries.draft("'Secret heading', 'Open words', 'Secret words', 'Summary', true, '{3}'",
				"heading, discussion, restricted_discussion, public_summary, press_excluded, exempt_paragraphs");
		UUID resolution = UUID.randomUUID();
		this.jdbc
			.sql("insert into minute_resolution (id, entry_id, position, text) values (?, ?, 1, 'Secret resolution')")
			.param(resolution)
			.param(entry)
			.update();
		Page form = this.portal.officer().get(DESK + "/new?entry=" + entry + "&resolution=" + resolution);
		assertThat(form.main()).contains("Something of this minute is restricted", "has no number yet");
		assertThat(form.body()).doesNotContain("Secret resolution", "Secret words");
		assertThat(form.document().select("[name=wording]").val()).isEmpty();
		Page done = form.form(DESK)
			.with("wording", "Open action")
			.with("owner", "PANEL")
			.with("target", "NOT_RECORDED")
			.send();
		assertThat(done.main()).contains("Readers do not see this action yet.");
		assertThat(this.portal.reader().get("/actions?sort=newest").body()).doesNotContain("Open action");
		assertThat(this.portal.reader().get("/actions.csv").body()).doesNotContain("Open action");
		assertThat(this.portal.reader().get("/actions.atom").body()).doesNotContain("Open action");
		assertThat(this.portal.contributor().get(done.url().getPath()).status()).isEqualTo(404);
		assertThat(this.portal.officer().search("\"open action\"")).isEmpty();

		this.entries.number(entry, 640);
		Page published = this.portal.officer()
			.get(done.url().getPath())
			.form(done.url().getPath() + "/publication")
			.send();
		assertThat(published.texts("h1 .os-caption")).containsExactly("Manage action 640-1");
		Page open = this.portal.reader().get("/actions/640-1");
		assertThat(open.main()).contains("Open action", "by minute 640");
		assertThat(open.body()).doesNotContain("Secret");
		assertThat(this.portal.reader().search("\"open action\"")).hasSize(1);
		assertThat(this.portal.reader().search("secret resolution")).isEmpty();
	}

	@Test
	void followsItsMinutesFromDraftToPublication() {
		UUID entry = this.entries.draft("'A heading', 'Words'", "heading, discussion");
		String address = this.portal.officer()
			.get(DESK + "/new?entry=" + entry)
			.form(DESK)
			.with("wording", "Wait for the minutes")
			.with("owner", "OPCC")
			.with("target", "TO_BE_PROGRAMMED")
			.send()
			.url()
			.getPath();
		assertThat(this.portal.officer().get(address).texts("h1 .os-caption"))
			.containsExactly("Manage action Not numbered yet");
		assertThat(this.portal.officer().get(address).document().select("form[action$=publication] button")).isEmpty();
		this.entries.number(entry, 641);
		assertThat(this.portal.officer().get(address).texts("h1 .os-caption")).containsExactly("Manage action 641-1");
		assertThat(this.portal.reader().get("/actions/641-1").status()).isEqualTo(404);
		this.entries.publish(entry, Instant.parse("2022-03-08T09:00:00Z"));
		assertThat(this.portal.reader().get("/actions/641-1").main()).contains("Wait for the minutes");
		assertThat(this.portal.contributor().get(address).status()).isEqualTo(200);
	}

}
