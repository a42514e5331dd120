package org.openscrutiny.returns.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.returns.SampleRound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A measure is given to somebody else while a contributor has its page open.
 */
@PortalTest
class HandedOverPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsWhatWasTypedForAMeasureThatWasGivenAway() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Arsons");
		String gone = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page sheet = contributor.get(round.path());
		Page alone = contributor.get(round.path() + "/" + gone);
		round.takeAway(gone);
		Page told = sheet.form(round.path())
			.with("r0-value", "17")
			.with("r1-value", "1,247")
			.with("act", "submit")
			.send();
		assertThat(told.status()).isEqualTo(409);
		assertThat(told.errors()).containsExactly("“Burglaries” is no longer asked of you: it was given to somebody "
				+ "else while you typed. Nothing was saved");
		assertThat(told.texts("tbody tr")).containsExactly("Burglaries YTD Jan 2022 1,247 None");
		assertThat(told.document().select("#r0-value").val()).isEqualTo("17");
		assertThat(round.entries()).isEmpty();
		Page saved = told.form(round.path()).with("act", "save").send();
		assertThat(saved.status()).isEqualTo(200);
		assertThat(round.entries()).containsExactly("Arsons: 17 (YTD Jan 2022)");
		Page page = alone.form(round.path() + "/" + gone)
			.with("r0-value", "")
			.with("r0-status", "AWAITING")
			.with("r0-reason", "The system is down")
			.with("r0-note", "Until May")
			.with("act", "save")
			.send();
		assertThat(page.status()).isEqualTo(409);
		assertThat(page.h1()).endsWith("No longer asked of you");
		assertThat(page.errors()).hasSize(1);
		assertThat(page.texts("tbody tr")).singleElement().asString().contains("The system is down Until May");
	}

	@Test
	void tellsTheScriptOfAMeasureThatWasGivenAway() {
		SampleRound round = new SampleRound(this.jdbc);
		String gone = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page sheet = contributor.get(round.path());
		round.takeAway(gone);
		Page answer = contributor.postOnly(round.path(),
				Map.of("r0-key", List.of(gone + "#"), "r0-value", List.of("12"), "_csrf",
						List.of(sheet.document().select("[name=_csrf]").attr("value"))),
				Map.of("Accept", "application/json"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("is no longer asked of you");
	}

	@Test
	void attachesNothingToAMeasureThatWasGivenAway() {
		SampleRound round = new SampleRound(this.jdbc);
		String gone = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		String path = round.path() + "/" + gone;
		Page.Form form = contributor.get(path)
			.form(path + "/documents")
			.withFile("files", "report.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
		round.takeAway(gone);
		Page told = form.send();
		assertThat(told.status()).isEqualTo(409);
		assertThat(told.h1()).endsWith("No longer asked of you");
		assertThat(told.errors()).containsExactly("“Burglaries” is no longer asked of you: it was given to somebody "
				+ "else meanwhile. Nothing was attached");
		assertThat(told.document().select("table")).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from document where owner_kind = 'return'")
			.query(Integer.class)
			.single()).isZero();
	}

}
