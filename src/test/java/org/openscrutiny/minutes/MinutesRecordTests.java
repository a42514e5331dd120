package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinutesCopy.Stage;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real record: every fact of the two sets of minutes in the pack of 14 March 2022.
 */
@PortalTest
class MinutesRecordTests {

	private static final BodyId PANEL = new BodyId("panel");

	private static final MeetingReference NOVEMBER = new MeetingReference("panel-2021-11-29");

	private static final MeetingReference JANUARY = new MeetingReference("panel-2022-01-31");

	@Autowired
	MinutesPages pages;

	@Autowired
	MinutesCopies copies;

	@Autowired
	MinuteEntries entries;

	@Autowired
	Numbering numbering;

	@Autowired
	MinutedMeetings meetings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void numbersRunOn() {
		assertThat(this.pages.publicEdition(NOVEMBER).entries()).extracting((entry) -> entry.number().value())
			.containsExactly(611, 612, 613, 614, 615, 616, 617, 618, 619, 620, 621, 622);
		assertThat(this.pages.publicEdition(JANUARY).entries()).extracting((entry) -> entry.number().value())
			.containsExactly(623, 624, 625, 626, 627, 628, 629, 630, 631, 632);
		MinutedMeeting march = this.meetings.find(new MeetingReference("panel-2022-03-14")).orElseThrow();
		assertThat(this.numbering.provisionalFirst(march)).isEqualTo(633);
	}

	@ParameterizedTest
	@CsvSource({ "2022-03-04T00:00", "2022-03-08T09:00", "2022-03-14T13:30", "2022-03-15T09:00", "2024-11-20T09:00" })
	void bothSetsStayDraftsThatItem6IsToConfirm(LocalDateTime now) {
		this.clock.set(now);
		for (MeetingReference meeting : List.of(NOVEMBER, JANUARY)) {
			MinutesHeader minutes = this.pages.publicEdition(meeting).minutes();
			assertThat(minutes.state()).isEqualTo(MinutesState.PUBLISHED);
			assertThat(minutes.standing().href()).isEqualTo("/meetings/panel-2022-03-14#item-6");
			assertThat(minutes.standing().getWords()).startsWith("Draft")
				.contains("to be confirmed at the meeting of 14 March 2022, item 6");
			assertThat(minutes.circulatedAt()).isNull();
			assertThat(minutes.publishedAt()).isNull();
			assertThat(minutes.source()).isEqualTo("The draft minutes in the pack for 14 March 2022");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					611 | Wolverhampton; recorded; press and public; confidential or exempt
					612 | Cllr Jones (Sandwell); Cllr Gibbin (Solihull); Cllr Suleman (Birmingham); Kevin O’Keefe
					613 | None were declared
					614 | minute 606; 2021-26; accessible summary; regular reports on performance
					615 | no questions
					616 | minute 593; third independent member; Secretary of State; placed second; June 2021; had to be unanimous; not carried
					617 | inquiry; next steps
					618 | April 2020 to March 2021; Jonathan Jardine; previous commissioner; Covid-19; HMICFRS PEEL; stalking; any expression of dissatisfaction; MARACs and domestic homicide reviews; sent the link; Asian people; clearly more to do; Fairness and Belonging Plan; 20-25%; 30%; 2000 officers since 2010; falling response rates; car makers
					619 | October 2022; commercially confidential or operationally sensitive; Birmingham at night; spike; rapid drug tests were free; would not be prosecuted
					620 | Police and Crime Plan 2021-2025; January 2022; Strategic Policing and Crime Board; undertook to bring the panel quarterly performance reports; first briefing; easy to take in; trajectory; firearm discharges; 3m; Head of Communications; undertook to report to a future meeting; WMNow; undertook to pass on; firearms are seized
					621 | strategy of 2018; 11 principles; 10 police stations; from 6 to 8; social value; Solihull town centre; two more; 10 front desks; 3m people; 1,000 more police officers; Policing Minister
					622 | safe Christmas
					623 | Sandwell Metropolitan Borough Council; recorded
					624 | Cllr Carmicheal, Cllr Jones and Cllr Shaeen (Sandwell); Cllr Khan (Coventry); Kevin O’Keefe
					625 | Cllr Alex Aitken (Birmingham); Cllr Mick Brown; 2021/22
					626 | None were declared
					627 | would come to the next meeting
					628 | one question; personal matter; criteria
					629 | 12 rights of the Victims’ Code; hate crime; no recourse to public funds; No Excuse for Abuse; other languages; nursery; #AskAngela; agreed to take up; undertook to find out; undertook to compare; Victims’ Right to Review; dip-sampled; Citizens Advice
					630 | 67% (407); £10; £9.3m; £24m; £11.3m; 40%; September 2022; WMP2020; Connect; appendix 1; £662k; £295k; £8m; £12m; section 5; Mark Kenyon
					631 | Coventry; Sir David Thompson; confirmation hearing; 132 firearms in 2021; ex-offenders; 400 violent crimes a day; 450 community police officers; undertook to answer the member for Walsall
					""")
	void discussionKeepsEveryFact(int number, String facts) {
		String text = plain(entry(number).discussion());
		for (String fact : facts.split("; ")) {
			assertThat(text).contains(fact);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					614 | 18 October 2021 be confirmed as a correct record
					617 | progress; updated draft; chair finalise the report, in consultation with the Panel Lead Officer
					618 | annual report 2020-2021 be received; presented to the commissioner
					619 | key decisions be noted
					620 | report be noted; panel officers and the OPCC develop a briefing; Fairness and Belonging Plan and for recruitment
					621 | report be noted; write to the Policing Minister
					622 | received and noted
					629 | be noted; Cllr Brennan
					630 | £187.55; recommend; invited to answer; www.westmidlandspcp.co.uk
					631 | update be noted; 132 seizures of firearms in 2021; member for Walsall
					632 | received and noted
					""")
	void resolutionsAreRecords(int number, String points) {
		List<PrintedEntry.Resolved> resolutions = entry(number).resolutions();
		String[] expected = points.split("; ");
		assertThat(resolutions).hasSameSizeAs(expected);
		for (int i = 0; i < expected.length; i++) {
			assertThat(plain(resolutions.get(i).text())).contains(expected[i]);
			assertThat(resolutions.get(i).numeral()).isEqualTo((expected.length == 1) ? null : Numeral.roman(i + 1));
		}
	}

	@Test
	void otherEntriesResolveNothing() {
		for (int number : List.of(611, 612, 613, 615, 616, 623, 624, 625, 626, 627, 628)) {
			assertThat(entry(number).resolutions()).as("minute " + number).isEmpty();
		}
	}

	@Test
	void minute630HasLetteredPoints() {
		List<PrintedEntry.Resolved> resolutions = entry(630).resolutions();
		assertThat(resolutions.get(1).points()).extracting(PrintedEntry.Resolved::numeral)
			.containsExactly("a", "b", "c");
		assertThat(resolutions.get(1).points().get(0).text()).contains("medium-term financial plan")
			.contains("September 2022");
		assertThat(resolutions.get(1).points().get(1).text()).contains("council tax leaflet");
		assertThat(resolutions.get(1).points().get(2).text()).contains("most similar forces");
		assertThat(resolutions).filteredOn((resolution) -> !resolution.points().isEmpty()).hasSize(1);
	}

	@Test
	void minute616WasNotCarried() {
		assertThat(entry(616).votes()).singleElement()
			.extracting(PrintedEntry.Vote::explanation)
			.isEqualTo("8 for, 1 against: unanimity required, not carried");
	}

	@Test
	void minute630WasVotedWithoutNumbers() {
		assertThat(entry(630).votes()).singleElement()
			.extracting(PrintedEntry.Vote::explanation)
			.isEqualTo("Vote taken, numbers not recorded: carried");
		assertThat(this.jdbc.sql("select count(*) from minute_vote").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void minute614ConfirmsMinutesWhoseTextIsNotHeld() {
		assertThat(entry(614).confirmed()).containsExactly(
				new PrintedEntry.Confirmed(LocalDate.of(2021, 10, 18), "/meetings/panel-2021-10-18", false));
	}

	@Test
	void misprintsStayWithWhatWasMeant() {
		assertThat(plain(entry(619).note())).contains("“October 2022”").contains("18 October 2021");
		assertThat(entry(618).heading()).contains("2021/2022");
		assertThat(entry(618).note()).contains("April 2020 to March 2021");
		assertThat(plain(entry(614).note())).contains("2021-2025");
		assertThat(entry(630).note()).contains("schedule 5");
		assertThat(entry(624).note()).contains("Khan");
		assertThat(this.pages.publicEdition(NOVEMBER).minutes().note()).contains("29 November 2022")
			.contains("29 November 2021");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			593 | -          | 616 | independent member
			594 | 2021-07-01 | -   | Secretary of State
			596 | 2021-07-01 | -   | estate strategy
			606 | 2021-10-01 | 614 | Police and Crime Plan
			""")
	void citedMinutesThatAreNotHeldSayWhatIsKnown(int number, LocalDate month, Integer citing, String note) {
		NotHeldPage page = this.pages.notHeld(new MinuteNumber(PANEL, number)).orElseThrow();
		assertThat(page.month()).isEqualTo(month);
		assertThat(page.day()).isNull();
		assertThat(page.note()).contains(note);
		assertThat(page.citedBy()).extracting(MinuteSummary::number)
			.isEqualTo((citing != null) ? List.of(citing) : List.of());
		assertThat(this.pages.entry(new MinuteNumber(PANEL, number), null)).isEmpty();
	}

	@Test
	void copiesHoldWhatWasPublished() {
		for (MeetingReference meeting : List.of(NOVEMBER, JANUARY)) {
			MinutesId id = this.pages.publicEdition(meeting).minutes().id();
			assertThat(this.copies.of(id)).containsOnlyKeys(Stage.PUBLISHED)
				.containsEntry(Stage.PUBLISHED,
						this.transaction.execute((status) -> MinutesCopy.of(this.entries.of(id))));
		}
	}

	private PrintedEntry entry(int number) {
		return this.pages.entry(new MinuteNumber(PANEL, number), null).orElseThrow().entry();
	}

	private static String plain(String html) {
		return Jsoup.parse(html).text();
	}

}
