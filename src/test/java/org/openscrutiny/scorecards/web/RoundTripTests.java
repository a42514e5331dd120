package org.openscrutiny.scorecards.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers download can be sent back to the round that it comes from, and changes
 * nothing.
 */
@PortalTest
class RoundTripTests {

	@Autowired
	private Portal portal;

	private Page sendBack(String round, String name, byte[] file) {
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		String address = "/returns/" + round + "/imports/new";
		return approver.get(address).form(address).withFile("file", name, file).send();
	}

	@ParameterizedTest
	@CsvSource({ "/scorecards/2021-22-q3.csv, 2021-22-q3", "/scorecards/2021-22-q3.ods, 2021-22-q3",
			"/scorecards/2014-15-q3.csv, 2014-15-q3", "/scorecards/2018-19.csv, 2018-19",
			"/scorecards/2018-19.ods, 2018-19", "/indicators/drug-deaths.csv, 2021-22-q3",
			"/indicators/body-worn-video.csv, 2021-22-q3", "/indicators/emergency-and-101-calls.ods, 2021-22-q3",
			"/indicators/confidence-by-2020.csv, 2018-19" })
	void changesNothing(String path, String round) {
		byte[] file = this.portal.reader().get(path).bytes();
		Page preview = sendBack(round, path.substring(path.lastIndexOf('/') + 1), file);
		assertThat(preview.status()).as(preview.main()).isEqualTo(200);
		List<String> counts = preview.texts(".govuk-summary-list__value");
		assertThat(counts.subList(0, 2)).as(preview.main()).containsExactly("no rows", "no rows");
		assertThat(counts.get(3)).as(preview.main()).isEqualTo("no rows");
		assertThat(counts.get(2)).isNotEqualTo("no rows");
		assertThat(preview.texts(".govuk-inset-text")).isEmpty();
		assertThat(preview.document().select("form[action$=/confirmation]")).isEmpty();
	}

	@Test
	void readsAllRowsOfTheEdition() {
		Page csv = this.portal.reader().get("/scorecards/2021-22-q3.csv");
		Page preview = sendBack("2021-22-q3", "scorecard.csv", csv.bytes());
		assertThat(preview.texts(".govuk-summary-list__value").get(2)).isEqualTo(csv.csv().size() + " rows");
	}

	@Test
	void saysWhichFigureIsNotThatWhichWasApproved() {
		String csv = this.portal.reader().get("/indicators/homicide.csv").body();
		String changed = csv.replace(",VALUE,,45,", ",VALUE,,54,");
		assertThat(changed).isNotEqualTo(csv);
		Page preview = sendBack("2021-22-q3", "indicator-homicide.csv", changed.getBytes(StandardCharsets.UTF_8));
		assertThat(preview.texts(".govuk-summary-list__value")).containsExactly("no rows", "no rows", "2 rows", "1 row",
				"no rows");
		assertThat(preview.main()).contains("This measure is approved");
	}

	@Test
	void figuresUnderNoIndicatorArePassedOverWithAWord() {
		Page csv = this.portal.reader().get("/scorecards/2018-19.csv");
		Page preview = sendBack("2018-19", "annual.csv", csv.bytes());
		long beside = csv.csv().stream().filter((row) -> row.get("Indicator").isEmpty()).count();
		assertThat(beside).isGreaterThan(90);
		assertThat(preview.texts(".govuk-summary-list__value").get(4)).isEqualTo(beside + " rows");
		assertThat(preview.main()).contains("stands under no indicator, so no round asks for it");
	}

	@Test
	void aFileOfAnotherRoundIsRefusedLineByLine() {
		byte[] file = this.portal.reader().get("/indicators/homicide.csv").bytes();
		Page preview = sendBack("2018-19", "indicator-homicide.csv", file);
		assertThat(preview.texts(".govuk-summary-list__value").get(3)).isEqualTo("3 rows");
		assertThat(preview.main()).contains("is no line that you are asked for in this round");
	}

	@Test
	void eachRowNamesItsLine() {
		List<Map<String, String>> rows = this.portal.reader().get("/scorecards/2021-22-q3.csv").csv();
		assertThat(rows).filteredOn((row) -> row.get("Measure code").equals("drug-deaths"))
			.extracting((row) -> row.get("Line"))
			.contains("drug-deaths", "drug-deaths@GMP", "drug-deaths@Merseyside", "drug-deaths@WYP");
		assertThat(rows).filteredOn((row) -> row.get("Measure code").equals("force-disproportionality"))
			.extracting((row) -> row.get("Line"))
			.containsAll(Arrays.asList("force-disproportionality/1", "force-disproportionality/2"));
	}

}
