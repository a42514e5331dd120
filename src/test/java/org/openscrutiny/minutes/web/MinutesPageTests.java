package org.openscrutiny.minutes.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MinutesPageTests {

	private static final String NOVEMBER = "/meetings/panel-2021-11-29/minutes";

	private static final String JANUARY = "/meetings/panel-2022-01-31/minutes";

	private static final LocalDateTime PACK = LocalDateTime.of(2022, 3, 4, 0, 0);

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Test
	void listsSetsByYear() {
		Page page = read("/minutes");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Minutes");
		assertThat(page.h1()).isEqualTo("Minutes");
		assertThat(page.texts("h2")).contains("2021/22 2 sets of minutes", "Cited, and not held");
		assertThat(page.texts("tbody tr")).containsExactly(
				"31 January 2022, Police and Crime Panel Police and Crime Panel 623 to 632 "
						+ "Draft, to be confirmed at the meeting of 14 March 2022, item 6.",
				"29 November 2021, Police and Crime Panel Police and Crime Panel 611 to 622 "
						+ "Draft, to be confirmed at the meeting of 14 March 2022, item 6.");
		assertThat(page.texts("section[aria-labelledby=not-held] li")).containsExactly("Minute 606, October 2021",
				"Minute 596, July 2021", "Minute 594, July 2021", "Minute 593");
		assertThat(page.follow("Minute 606").h1()).isEqualTo("Minute 606: text not held");
	}

	@Test
	void showsASetWithItsStateAtTheTop() {
		Page page = read(NOVEMBER);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Minutes of the Police and Crime Panel, 29 November 2021");
		assertThat(page.h1()).isEqualTo("Minutes of the Police and Crime Panel, 29 November 2021");
		assertThat(page.texts(".os-lede"))
			.containsExactly("Draft, to be confirmed at the meeting of 14 March 2022, item 6.");
		assertThat(page.texts(".os-facts dd")).containsExactly("Monday 29 November 2021, 2pm to 3:30pm",
				"Wolverhampton Civic Centre", "611 to 622", "Not recorded", "Not recorded",
				"The draft minutes in the pack for 14 March 2022");
		assertThat(page.main())
			.contains("The agenda of 14 March 2022 prints the date of these minutes as 29 November 2022.")
			.contains("The meeting ended at 3:30pm.")
			.doesNotContain("Restricted");
		assertThat(page.texts("section[aria-labelledby=people] li")).contains("Cllr Paul Bradley, Dudley",
				"Cllr Jones, Sandwell", "Kevin O’Keefe, Panel Lead Officer",
				"Simon Foster, West Midlands Police and Crime Commissioner");
		assertThat(page.texts(".os-minute h2")).hasSize(12)
			.startsWith("Minute 611 Notice of recording")
			.endsWith("Minute 622 Panel work programme 2021/2022");
		assertThat(page.follow("the meeting of 14 March 2022").url().getFragment()).isEqualTo("item-6");
	}

	@Test
	void showsVotesWithTheirExplanation() {
		assertThat(read(NOVEMBER).texts("#minute-616 .os-minute__vote")).singleElement()
			.asString()
			.startsWith("Vote: Apply to co-opt a third independent member")
			.contains("8 for, 1 against: unanimity required, not carried.");
		assertThat(read("/minutes/630").texts(".os-minute__vote"))
			.containsExactly("Vote: Support the proposed precept and report to the commissioner. "
					+ "Vote taken, numbers not recorded: carried.");
	}

	@Test
	void showsResolutionsWithTheirNumerals() {
		Page page = read(JANUARY);
		assertThat(page.document().select("#minute-630 > div ol.os-roman").attr("type")).isEqualTo("i");
		assertThat(page.document().select("#minute-630 ol.os-roman > li").eachAttr("id"))
			.containsExactly("minute-630-i", "minute-630-ii", "minute-630-iii", "minute-630-iv");
		assertThat(page.document().select("#minute-630-ii ol.os-lettered > li").eachAttr("id"))
			.containsExactly("minute-630-ii-a", "minute-630-ii-b", "minute-630-ii-c");
		assertThat(page.document().select("#minute-632 ol")).isEmpty();
		assertThat(page.texts("#minute-632 .os-resolved"))
			.containsExactly("Resolved That the work programme be received and noted.");
	}

	@Test
	void saysWhatBecameOfDraftsThatNothingTellsOf() {
		this.clock.set(LocalDateTime.of(2024, 11, 20, 9, 0));
		assertThat(read(JANUARY).texts(".os-lede")).containsExactly("Draft. It was to be confirmed at the meeting of "
				+ "14 March 2022, item 6. Whether it was is not recorded.");
	}

	@Test
	void showsAnEntryBetweenItsNeighbours() {
		Page page = read("/minutes/622");
		assertThat(page.title()).startsWith("Minute 622: Panel work programme 2021/2022");
		assertThat(page.h1()).isEqualTo("Minute 622: Panel work programme 2021/2022");
		assertThat(page.texts(".os-facts dd")).containsExactly("Police and Crime Panel", "Monday 29 November 2021",
				"All minutes of this meeting, 611 to 622");
		assertThat(page.texts(".os-neighbours a")).containsExactly("Previous: 621, Estate strategy update",
				"Next: 623, Notice of recording");
		assertThat(page.follow("Next: 623, Notice of recording").texts(".os-facts dd"))
			.contains("Monday 31 January 2022");
		assertThat(read("/minutes/611").texts(".os-neighbours a")).containsExactly("Next: 612, Apologies");
		assertThat(page.follow("Monday 29 November 2021").h1()).isEqualTo("Police and Crime Panel, 29 November 2021");
	}

	@Test
	void linksMinutesThatAreCited() {
		Page page = read("/minutes/614");
		assertThat(page.follow("minute 606").h1()).isEqualTo("Minute 606: text not held");
		assertThat(page.main()).contains("Confirms the minutes of 18 October 2021, whose text is not held here.");
		assertThat(page.follow("18 October 2021").h1()).isEqualTo("Police and Crime Panel, 18 October 2021");
		assertThat(read("/minutes/616").follow("minute 593").h1()).isEqualTo("Minute 593: text not held");
	}

	@Test
	void saysThatATextIsNotHeldAndWhatIsKnown() {
		Page page = read("/minutes/606");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Minute 606: text not held");
		assertThat(page.texts(".os-facts dd")).containsExactly("Police and Crime Panel", "Not recorded",
				"October 2021; day not recorded", "Minute 614, 29 November 2021: Minutes of last meeting");
		assertThat(read("/minutes/593").texts(".os-facts dd")).contains("Not recorded");
	}

	@Test
	void knowsNoOtherNumbers() {
		for (String address : List.of("/minutes/610", "/minutes/1", "/minutes/0", "/minutes/0611", "/minutes/-1",
				"/minutes/abc", "/minutes/99999999", "/minutes/agb/1", "/minutes/x/611", "/minutes/611/x",
				"/meetings/panel-2022-03-14/minutes", "/meetings/panel-2022-03-15/minutes", "/meetings/x/minutes",
				"/meetings/panel-2022-03-14/minutes.pdf", "/meetings/x/minutes.pdf",
				"/meetings/panel-2022-03-14/minutes/changes")) {
			Page page = read(address);
			assertThat(page.status()).as(address).isEqualTo(404);
			assertThat(page.header("Cache-Control").orElse("")).as(address).doesNotContain("public");
		}
	}

	@Test
	void movesOtherWaysOfWritingToTheOneAddress() {
		for (Map.Entry<String, String> address : Map
			.of("/minutes/panel/611", "/minutes/611", NOVEMBER + "/", NOVEMBER, "/meetings/PANEL-2021-11-29/minutes",
					NOVEMBER)
			.entrySet()) {
			Page moved = this.portal.reader().getOnly(address.getKey());
			assertThat(moved.status()).as(address.getKey()).isEqualTo(301);
			assertThat(moved.header("Location").orElseThrow()).endsWith(address.getValue());
		}
	}

	@Test
	void doesNotExistBeforeItsInstant() {
		this.clock.set(PACK.minusSeconds(30));
		for (String address : List.of(NOVEMBER, NOVEMBER + ".pdf", NOVEMBER + "/changes", "/minutes/616",
				"/minutes/606")) {
			assertThat(read(address).status()).as(address).isEqualTo(404);
		}
		Page list = read("/minutes");
		assertThat(list.main()).contains("No minutes are published yet.").doesNotContain("606");
		assertThat(list.header("Cache-Control")).contains("max-age=30, public");
		assertThat(read("/sitemap.xml").body()).doesNotContain("/minutes/616");
		this.clock.set(PACK);
		assertThat(read("/minutes/616").status()).isEqualTo(200);
	}

	@Test
	void isReachedFromTheMeeting() {
		Page meeting = read("/meetings/panel-2021-11-29");
		assertThat(meeting.texts("section[aria-labelledby=minutes] a")).containsExactly("Minutes of this meeting",
				"The minutes as a PDF");
		assertThat(meeting.follow("Minutes of this meeting").h1()).startsWith("Minutes of the Police and Crime Panel");
		assertThat(meeting.follow("Minute 616").h1()).startsWith("Minute 616");
		assertThat(read("/meetings/panel-2022-03-14").texts("section[aria-labelledby=minutes]")).isEmpty();
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER)
			.get("/meetings/panel-2022-03-14")
			.follow("Work on the minutes")
			.status()).isEqualTo(200);
		assertThat(this.portal.signedIn(Role.OPCC_APPROVER)
			.get("/meetings/panel-2022-03-14")
			.texts("section[aria-labelledby=minutes]")).isEmpty();
	}

	@Test
	void isInTheMenuAndInTheSitemap() {
		assertThat(read("/").texts(".os-nav a")).contains("Minutes");
		assertThat(read("/sitemap.xml").body()).contains("/minutes</loc>", NOVEMBER + "</loc>", "/minutes/611</loc>",
				"/minutes/632</loc>");
	}

	@Test
	void isTheSameForEverybodyWhereNothingIsRestricted() {
		for (Role role : Role.values()) {
			Page page = this.portal.signedIn(role).get(NOVEMBER);
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.main()).isEqualTo(read(NOVEMBER).main());
			assertThat(page.header("Cache-Control").orElse("")).doesNotContain("public");
		}
		assertThat(read(NOVEMBER).header("Cache-Control")).contains("max-age=60, public");
		assertThat(read(NOVEMBER).header("Set-Cookie")).isEmpty();
	}

	@Test
	void letsNobodyWriteHere() {
		for (String address : List.of("/minutes", "/minutes/616", NOVEMBER, NOVEMBER + "/changes", NOVEMBER + ".pdf")) {
			assertThat(this.portal.reader().postOnly(address, Map.of()).status()).as(address).isBetween(300, 499);
			assertThat(this.portal.signedIn(Role.PANEL_OFFICER).postOnly(address, Map.of()).status()).as(address)
				.isBetween(300, 499);
		}
	}

	@Test
	void comparesOnlyWhereThereAreTwoStages() {
		Page page = read(NOVEMBER + "/changes");
		assertThat(page.h1()).isEqualTo("Changes to the minutes of 29 November 2021");
		assertThat(page.main()).contains("Only one stage of these minutes is on record");
		assertThat(read(NOVEMBER).texts("a")).doesNotContain("What changed between draft and confirmation");
	}

	private Page read(String address) {
		return this.portal.reader().get(address);
	}

}
