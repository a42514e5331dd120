package org.openscrutiny.membership.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class MembersPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsThePanelToday() {
		Page page = this.portal.reader().get("/members");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Members –");
		assertThat(page.h1()).isEqualTo("Members of the panel");
		assertThat(page.texts("main h2")).containsExactly("Coming changes", "Birmingham", "Coventry", "Dudley",
				"Sandwell", "Solihull", "Walsall", "Wolverhampton", "Independent members", "Former members");
		assertThat(page.main()).contains("16 people are on record as members on 8 March 2022",
				"Who chairs the panel is not recorded, nor is the number of its seats", "Cllr Carmicheal",
				"On the panel by 29 November 2021; start not recorded");
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(page.header("Cache-Control")).hasValueSatisfying((value) -> assertThat(value).contains("public"));
	}

	@Test
	void tellsThatAChangeIsKnownByTheDateNotedOnly() {
		String main = this.portal.reader().get("/members").main();
		assertThat(main).contains("Replaced Cllr Mick Brown: noted 31 January 2022, effective date not recorded",
				"Cllr Mick Brown, Birmingham Replaced by Cllr Alex Aitken");
	}

	@Test
	void tellsOfAnAppointmentThatIsStillToBeNoted() {
		assertThat(this.portal.reader().get("/members").main())
			.contains("Cllr Bob Piper is to replace Cllr Carmicheal: to be noted on 14 March 2022");
		this.clock.set(LocalDateTime.of(2022, 3, 14, 9, 0));
		Page page = this.portal.reader().get("/members");
		assertThat(page.main()).doesNotContain("is to replace")
			.contains("Replaced Cllr Carmicheal: noted 14 March 2022, effective date not recorded");
	}

	@Test
	void showsThePanelOnAnotherDay() {
		Page page = this.portal.reader().get("/members?on=2022-01-15");
		assertThat(page.h1()).isEqualTo("Members of the panel on 15 January 2022");
		assertThat(page.main())
			.contains("12 people are on record", "Cllr Mick Brown",
					"Replaced by Cllr Alex Aitken: noted 31 January 2022, effective date not recorded")
			.doesNotContain("Cllr Zee Russell", "Former members", "Coming changes");
	}

	@Test
	void readsADateAsPeopleTypeIt() {
		for (String typed : new String[] { "15+January+2022", "15/1/2022", "15+jan+2022", "2022-1-15" }) {
			assertThat(this.portal.reader().get("/members?on=" + typed).h1()).contains("15 January 2022");
		}
		for (String typed : new String[] { "1+Sep+2021", "1+Sept+2021", "1+September+2021" }) {
			assertThat(this.portal.reader().get("/members?on=" + typed).h1()).contains("1 September 2021");
		}
	}

	@Test
	void saysThatADateIsBeforeTheRecord() {
		Page page = this.portal.reader().get("/members?on=2021-11-28");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.main()).contains("The record begins on 29 November 2021").doesNotContain("no people");
		assertThat(page.follow("See the members when the record begins").main()).contains("12 people are on record");
	}

	@Test
	void saysThatADateHasNotComeYet() {
		Page page = this.portal.reader().get("/members?on=2022-03-09");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.main()).contains("This date has not come yet", "up to today, 8 March 2022");
	}

	@Test
	void saysWhatIsWrongWithADateAndKeepsIt() {
		for (String typed : new String[] { "2022-02-31", "yesterday", "31-31-2022", "<b>", "0000-01-01", "99999-01-01",
				"+99999-01-01", "-2022-01-01", "99999999999-01-01", "1".repeat(5000) }) {
			Page page = this.portal.reader().get("/members?on=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
			assertThat(page.status()).isEqualTo(422);
			assertThat(page.title()).startsWith("Error: ");
			assertThat(page.errors()).containsExactly("Enter a real date, such as 31 January 2022");
			assertThat(page.form("/members").value("on")).containsExactly(typed);
			assertThat(page.main()).contains("16 people");
		}
	}

	@Test
	void refusesAnAddressThatIsTooLong() {
		assertThat(this.portal.reader().get("/members?on=" + "1".repeat(50_000)).status()).isBetween(400, 499);
	}

	@Test
	void refusesTextThatCannotBeStored() {
		assertThat(this.portal.reader().get("/members?on=%00").status()).isEqualTo(400);
	}

	@Test
	void runsTheSameStatementsForAnyNumberOfMembers() {
		assertThat(this.statements.during(() -> this.portal.reader().get("/members"))).isEqualTo(3);
		assertThat(this.statements.during(() -> this.portal.reader().get("/members?on=2021-01-01"))).isEqualTo(3);
	}

	@Test
	void showsAMember() {
		Page page = this.portal.reader().get("/members/alex-aitken");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Cllr Alex Aitken –");
		assertThat(page.h1()).isEqualTo("Cllr Alex Aitken");
		assertThat(page.main()).contains("Member of the panel, appointed by Birmingham.",
				"On the panel by 31 January 2022; start not recorded", "No entry is recorded here",
				"Appointed for the rest of the 2021/22 municipal year.");
		assertThat(page.follow("Cllr Mick Brown").main()).contains("Former member of the panel",
				"Noted 31 January 2022; last day not recorded");
	}

	@Test
	void saysWhatIsNotRecordedOfAMember() {
		assertThat(this.portal.reader().get("/members/carmicheal").main()).contains("The record gives no first name.",
				"To be replaced by Cllr Bob Piper: to be noted on 14 March 2022");
		assertThat(this.portal.reader().get("/members/bob-piper").main()).contains("To become a member of the panel",
				"To be noted on 14 March 2022");
		assertThat(this.portal.reader().get("/members/kristina-murphy").main()).contains("co-opted as an independent",
				"The panel keeps the register for its independent members.");
	}

	@Test
	void leavesAConflictingRecordOutOfThePercentage() {
		Page page = this.portal.reader().get("/members/abdul-khan");
		assertThat(page.main())
			.contains("Present at 1 of 1 meeting counted (100%).",
					"1 meeting is left out of the percentage: the record says two different things.")
			.doesNotContain("substitute");
		assertThat(attendance(page)).hasSize(2);
		assertThat(attendance(page).get(0)).contains("31 January 2022", "Record conflicts").endsWith("No");
		assertThat(attendance(page).get(1)).contains("29 November 2021", "Present").endsWith("Yes");
	}

	@Test
	void countsApologiesAsNotPresent() {
		Page page = this.portal.reader().get("/members/carmicheal");
		assertThat(page.main()).contains("Present at 0 of 1 meeting counted (0%).").doesNotContain("left out");
		assertThat(attendance(page)).singleElement()
			.asString()
			.contains("31 January 2022", "Apologies")
			.endsWith("Yes");
	}

	@Test
	void countsNoMeetingFromTheDayOfTheReplacement() {
		Page brown = this.portal.reader().get("/members/mick-brown");
		assertThat(brown.main()).contains("Present at 1 of 1 meeting counted (100%).").doesNotContain("left out");
		assertThat(attendance(brown)).singleElement().asString().contains("29 November 2021");
		Page aitken = this.portal.reader().get("/members/alex-aitken");
		assertThat(attendance(aitken)).singleElement().asString().contains("31 January 2022", "Present");
		assertThat(this.portal.reader().get("/members/bob-piper").main()).contains("No meeting has been held while");
	}

	private static List<String> attendance(Page page) {
		return page.texts("[aria-labelledby=attendance] tbody tr");
	}

	@Test
	void saysWhoKeepsTheRegisterOfInterests() {
		assertThat(interests("alex-aitken")).containsExactly(
				"A councillor’s interests are kept in the register of his or her own authority, whose code of conduct "
						+ "applies.",
				"No entry is recorded here.");
		assertThat(interests("kristina-murphy"))
			.containsExactly("The panel keeps the register for its independent members.", "No entry is recorded here.");
	}

	private List<String> interests(String slug) {
		return this.portal.reader().get("/members/" + slug).texts("[aria-labelledby=interests] p");
	}

	@Test
	void knowsNoStranger() {
		assertThat(this.portal.reader().get("/members/nobody").status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/members/%27%20or%201=1").status()).isEqualTo(404);
	}

	@Test
	void memberPageRunsTheSameStatementsForAnyMember() {
		int one = this.statements.during(() -> this.portal.reader().get("/members/jones"));
		int other = this.statements.during(() -> this.portal.reader().get("/members/abdul-khan"));
		assertThat(one).isEqualTo(other).isEqualTo(7);
	}

	@Test
	void databaseRefusesWhatTheAggregateRefuses() {
		String member = "(select id from member where slug = 'jones')";
		String authority = "(select id from authority where slug = 'sandwell')";
		for (String values : new String[] { member + ", 'APPOINTED', " + authority + ", date '2022-02-01', null, null",
				member + ", 'APPOINTED', null, date '2020-02-01', null, date '2020-03-01'",
				member + ", 'CO_OPTED', " + authority + ", date '2020-02-01', null, date '2020-03-01'",
				member + ", 'APPOINTED', " + authority + ", date '2020-02-01', null, date '2020-01-01'",
				member + ", 'APPOINTED', " + authority + ", null, null, date '2020-01-01'" }) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
					insert into member_term (id, member_id, kind, authority_id, started_on, started_by, ended_on)
					values (gen_random_uuid(), %s)
					""".formatted(values)).update());
		}
	}

	@Test
	void thePanelOfADayIsHadAsAFile() {
		Page page = this.portal.reader().get("/members?on=2022-01-15").follow("Download this list as CSV");
		assertThat(page.csv()).hasSize(12)
			.anySatisfy((row) -> assertThat(row).containsEntry("Name", "Cllr Mick Brown")
				.containsEntry("Authority", "Birmingham")
				.containsEntry("First day", "")
				.containsEntry("On the panel by", "2021-11-29"));
		assertThat(this.portal.reader().get("/members.csv?on=yesterday").status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/members.csv?on=2022-03-09").status()).isEqualTo(404);
	}

}
