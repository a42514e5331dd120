package org.openscrutiny.scorecards.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A figure was wrong: from its unlocking to the corrected version and all files of it.
 */
@PortalTest
class CorrectedEditionTests {

	private static final String PAGE = "/scorecards/2021-22-q3";

	private static final String DESK = "/manage/scorecards/2021-22-q3";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCorrectedFigureComesWithANewVersionAndTheOldOneStays() {
		Visitor reader = this.portal.reader();
		String before = reader.get(PAGE + "/1.json").body();
		String hash = reader.get(PAGE).texts("dd code").get(0);
		revise();
		assertThat(reader.get(PAGE).document().select("tbody:has(a[href=/indicators/homicide])").text()).contains("45")
			.doesNotContain("46");
		assertThat(reader.get("/indicators/homicide").main()).doesNotContain("46", "counted twice");
		assertThat(reader.get("/indicators/homicide.csv").body()).doesNotContain("counted twice");

		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		approver.get(DESK + "/1").form(DESK + "/versions").send();
		assertThat(approver.get(DESK + "/1").main()).doesNotContain("Begin a corrected version");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page unwritten = approver.get(DESK + "/2/schedule").form(DESK + "/2/schedule").with("reason", "Seen.").send();
		assertThat(unwritten.errors()).containsExactly("Write first what is different from version 1");
		Page text = contributor.get(DESK + "/2/text");
		assertThat(text.form(DESK + "/2/text").value("summary").get(0)).contains("[[burglary-residential");
		text.form(DESK + "/2/text").with("changeNote", "Homicide was 46, not 45: a death was missed.").send();
		assertThat(contributor.get(DESK + "/2/preview").main()).contains("46", "a death was missed");
		assertThat(reader.get(PAGE + "/2").status()).isEqualTo(404);
		Page scheduled = approver.get(DESK + "/2/schedule")
			.form(DESK + "/2/schedule")
			.with("reason", "The report uses another base and says so.")
			.send();
		assertThat(scheduled.main()).contains("Released");

		Page corrected = reader.get(PAGE);
		assertThat(corrected.main()).contains("Homicide was 46, not 45", "all versions: 2, 1");
		assertThat(corrected.document().select("tbody:has(a[href=/indicators/homicide])").text()).contains("46 [r]",
				"64% higher than April 2019 to January 2020");
		assertThat(corrected.texts("dd code").get(0)).isNotEqualTo(hash);
		assertThat(reader.get(PAGE + "/1").main()).contains("A later version took its place").doesNotContain("46 [r]");
		assertThat(reader.get(PAGE + "/1.json").body()).isEqualTo(before);
		assertThat(reader.get("/scorecards").main()).contains("version 2");
		assertThat(reader.get("/sitemap.xml").body()).contains(PAGE + "/1<", PAGE + "/2<");
		assertThat(homicides(reader.get(PAGE + "/1.csv").csv())).containsExactly("45 1");
		assertThat(homicides(reader.get(PAGE + ".csv").csv())).containsExactly("46 2");
		assertThat(reader.get("/indicators/homicide").main()).contains("46 [r]",
				"Revision 2: A death was not counted, another counted twice.", "version 2", "version 1");
		sentBackTheOldFigureIsPassedOver(reader.get("/indicators/homicide.csv").bytes());
	}

	private static List<String> homicides(List<Map<String, String>> rows) {
		return rows.stream()
			.filter((row) -> row.get("Indicator address").equals("/indicators/homicide")
					&& row.get("Use").equals("Latest"))
			.map((row) -> row.get("Value") + " " + row.get("Revision"))
			.toList();
	}

	private void sentBackTheOldFigureIsPassedOver(byte[] file) {
		String address = "/returns/2021-22-q3/imports/new";
		Page preview = this.portal.signedIn(Role.OPCC_APPROVER)
			.get(address)
			.form(address)
			.withFile("file", "indicator-homicide.csv", file)
			.send();
		assertThat(preview.texts(".govuk-summary-list__value")).containsExactly("no rows", "no rows", "4 rows",
				"no rows", "1 row");
		assertThat(preview.main()).contains("Revision 2 took the place of this figure");
	}

	/** As the office would by unlocking the measure and approving another figure. */
	private void revise() {
		this.jdbc
			.sql("""
					insert into observation (id, series_id, period_kind, starts_on, ends_on, period_label, revision, status, value,
					        as_entered, qualifiers, source, revision_kind, revision_reason, round_id)
					select gen_random_uuid(), o.series_id, o.period_kind, o.starts_on, o.ends_on, o.period_label, 2, 'VALUE', 46, '46',
					       '{r}', o.source, 'CORRECTION', 'A death was not counted, another counted twice', o.round_id
					  from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id
					  join kpi_measure l on l.measure_id = m.id join kpi k on k.id = l.kpi_id and k.slug = 'homicide'
					 where o.value = 45
					""")
			.update();
	}

}
