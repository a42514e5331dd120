package org.openscrutiny.scorecards;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.scorecards.ConsistencyCheck.Text;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contradictions of the report of February 2022, found in the real figures. The
 * sentences are ours, the numbers those of the report.
 */
@PortalTest
class ConsistencyCheckTests {

	@Autowired
	private ScorecardReading reading;

	@Autowired
	private EditionDesk desk;

	private List<Finding> check(String text) {
		return ConsistencyCheck
			.of(this.reading.page("2021-22-q3", null).content(), List.of(new Text("The report", text, false)), null)
			.stream()
			.filter((finding) -> finding.where().equals("The report"))
			.toList();
	}

	@Test
	void seriousYouthViolenceRoseByMoreThanTheReportSays() {
		assertThat(check("Serious youth violence has risen by almost 20% on the same period in 2019/20."))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.kind()).isEqualTo(Finding.Kind.ANOTHER_CHANGE);
				assertThat(finding.message()).contains("almost 20%", "45% higher");
			});
		assertThat(check("Serious youth violence has risen by 45% on the same period in 2019/20.")).isEmpty();
	}

	@Test
	void homicideGoesOppositeWaysOnDifferentBases() {
		assertThat(check("Homicide: a reduction of 12% against the year ending June 2019.")).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.kind()).isEqualTo(Finding.Kind.OPPOSITE_DIRECTIONS);
				assertThat(finding.message()).contains("12%", "61% higher");
			});
	}

	@Test
	void knifeCrimeRoseByMoreInTheTable() {
		assertThat(check("Overall knife crime is also increasing, +23%, as recording is better.")).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.kind()).isEqualTo(Finding.Kind.ANOTHER_CHANGE);
				assertThat(finding.message()).contains("up +23%", "53% higher");
			});
	}

	@Test
	void namesAnotherValue() {
		assertThat(check("There were 5,000 knife crimes.")).extracting(Finding::kind)
			.containsExactly(Finding.Kind.ANOTHER_VALUE);
		assertThat(check("There were 5,303 knife crimes.")).isEmpty();
	}

	@Test
	void takesASentenceWithoutANameToBeAboutTheOneMeasureOfTheIndicator() {
		ScorecardContent content = this.reading.page("2021-22-q3", null).content();
		Text text = new Text("Homicide", "It fell by 12%.", true, content.indicator("homicide").lines());
		assertThat(ConsistencyCheck.of(content, List.of(text), null)).filteredOn(
				(finding) -> finding.where().equals("Homicide") && finding.kind() == Finding.Kind.OPPOSITE_DIRECTIONS)
			.extracting(Finding::message)
			.containsExactly("Homicides: the text says “down 12%”, “" + content.title()
					+ "” “36% higher” than April 2020 to January 2021; “61% higher” than April 2019 to January 2020");
	}

	@Test
	void aNarrativeAnswersWhatGotWorse() {
		ScorecardContent content = this.reading.page("2021-22-q3", null).content();
		assertThat(uncommented(content)).doesNotContain("Knife crime and robbery of personal property")
			.contains("Investigations discontinued on evidence (outcomes 15 and 16)");
	}

	private static List<String> uncommented(ScorecardContent content) {
		return ConsistencyCheck.of(content, List.of(), null)
			.stream()
			.filter((finding) -> finding.kind() == Finding.Kind.ROSE_WITHOUT_COMMENT)
			.map(Finding::where)
			.toList();
	}

	@Test
	void findsTheThreeInWhatGoesOutBesideTheScorecard() {
		List<Finding> findings = this.desk.read("2021-22-q3", 1).findings();
		assertThat(findings).filteredOn((finding) -> finding.where().equals("The text beside it"))
			.extracting(Finding::kind)
			.containsExactly(Finding.Kind.OPPOSITE_DIRECTIONS, Finding.Kind.ANOTHER_CHANGE,
					Finding.Kind.ANOTHER_CHANGE);
		assertThat(findings).filteredOn((finding) -> finding.kind() == Finding.Kind.ROSE_WITHOUT_COMMENT)
			.extracting(Finding::message)
			.anySatisfy((message) -> assertThat(message).contains("9 percentage points higher"));
		assertThat(findings).filteredOn((finding) -> finding.kind() == Finding.Kind.UNLIKE_PERIODS)
			.extracting(Finding::where)
			.contains("CO2 of the fleet");
		assertThat(findings).filteredOn((finding) -> finding.kind() == Finding.Kind.TYPED_NUMBER)
			.extracting(Finding::message)
			.anySatisfy((message) -> assertThat(message).contains("“8,000”"));
	}

}
