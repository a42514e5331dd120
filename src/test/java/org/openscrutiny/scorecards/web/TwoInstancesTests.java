package org.openscrutiny.scorecards.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.SecondInstance;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A release with two instances of the portal, and with none at the moment itself.
 */
@PortalTest
class TwoInstancesTests {

	private static final String VERSION = "/manage/scorecards/2021-22-q4/1";

	private static final String PAGE = "/scorecards/2021-22-q4";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void isScheduledOnceAndReleasedEverywhereByTheClock() {
		this.portal.signedIn(Role.OPCC_CONTRIBUTOR)
			.get(VERSION + "/text")
			.form(VERSION + "/text")
			.with("summary", "The fourth quarter")
			.send();
		try (SecondInstance second = SecondInstance.start()) {
			List<Integer> answers = List.of(this.portal, second.portal())
				.stream()
				.map((each) -> each.signedIn(Role.OPCC_APPROVER)
					.get(VERSION + "/schedule")
					.form(VERSION + "/schedule")
					.with("reason", "Looked at"))
				.map((form) -> CompletableFuture.supplyAsync(form::sendOnly))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.map(Page::status)
				.toList();
			assertThat(answers).containsOnlyOnce(302);
			assertThat(answers).anyMatch((status) -> status == 409 || status == 422);
			assertThat(copies()).isOne();
			LocalDateTime release = LocalDateTime.of(2022, 5, 24, 9, 30);
			this.clock.set(release.minusSeconds(1));
			second.clock().set(release.minusSeconds(1));
			assertThat(this.portal.reader().get(PAGE).status()).isEqualTo(404);
			assertThat(second.portal().reader().get(PAGE).status()).isEqualTo(404);
			second.clock().set(release);
			assertThat(second.portal().reader().get(PAGE).main()).contains("The fourth quarter");
			assertThat(this.portal.reader().get(PAGE).status()).isEqualTo(404);
			this.clock.set(release);
			assertThat(this.portal.reader().get(PAGE).body()).contains("The fourth quarter");
		}
		try (SecondInstance startedLater = SecondInstance.start()) {
			startedLater.clock().set(LocalDateTime.of(2022, 5, 25, 8, 0));
			assertThat(startedLater.portal().reader().get(PAGE).main()).contains("The fourth quarter",
					"24 May 2022 at 9:30am");
		}
		assertThat(copies()).isOne();
	}

	private int copies() {
		return this.jdbc
			.sql("select count(*) from scorecard_copy c join scorecard_edition e on e.id = c.edition_id "
					+ "join scorecard s on s.id = e.scorecard_id where s.slug = '2021-22-q4'")
			.query(Integer.class)
			.single();
	}

}
