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
 * The release of a scorecard and of a national statement with two instances of the
 * portal, and with none at the moment itself.
 */
@PortalTest
class TwoInstancesTests {

	private static final Publication SCORECARD = new Publication("scorecard", "/scorecards/2021-22-q4", "summary");

	private static final Publication STATEMENT = new Publication("statement", "/statements/2021-22-q4", "introduction");

	private static final List<Publication> BOTH = List.of(SCORECARD, STATEMENT);

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void isScheduledOnceAndReleasedEverywhereByTheClock() {
		beginStatement();
		BOTH.forEach(this::write);
		LocalDateTime release = LocalDateTime.of(2022, 5, 24, 9, 30);
		try (SecondInstance second = SecondInstance.start()) {
			BOTH.forEach((each) -> scheduleOnBoth(each, second.portal()));
			this.clock.set(release.minusSeconds(1));
			second.clock().set(release.minusSeconds(1));
			BOTH.forEach((each) -> {
				assertThat(this.portal.reader().get(each.page()).status()).isEqualTo(404);
				assertThat(second.portal().reader().get(each.page()).status()).isEqualTo(404);
			});
			second.clock().set(release);
			BOTH.forEach((each) -> {
				assertThat(second.portal().reader().get(each.page()).main()).contains("The fourth quarter");
				assertThat(this.portal.reader().get(each.page()).status()).isEqualTo(404);
			});
			this.clock.set(release);
			BOTH.forEach(
					(each) -> assertThat(this.portal.reader().get(each.page()).body()).contains("The fourth quarter"));
		}
		try (SecondInstance startedLater = SecondInstance.start()) {
			startedLater.clock().set(LocalDateTime.of(2022, 5, 25, 8, 0));
			BOTH.forEach((each) -> assertThat(startedLater.portal().reader().get(each.page()).main())
				.contains("The fourth quarter", "24 May 2022 at 9:30am"));
		}
		BOTH.forEach((each) -> assertThat(copies(each)).as(each.kind()).isOne());
	}

	private void beginStatement() {
		String address = "/manage/statements/new";
		this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(address).form(address).with("quarter", "2021-22-q4").send();
		this.jdbc.sql("update statement_part set applies = true, why = 'It does.', force_text = 'Work goes on.' "
				+ "where version_id in (select v.id from statement_version v join statement s on s.id = v.statement_id "
				+ "where s.slug = '2021-22-q4')")
			.update();
	}

	private void write(Publication publication) {
		String address = publication.version() + "/text";
		this.portal.signedIn(Role.OPCC_CONTRIBUTOR)
			.get(address)
			.form(address)
			.with(publication.field(), "The fourth quarter")
			.send();
	}

	/** Two approvers at the same moment, each at an instance of their own. */
	private void scheduleOnBoth(Publication publication, Portal second) {
		List<Page.Form> forms = List.of(form(publication, this.portal), form(publication, second));
		List<Integer> answers = forms.stream()
			.map((form) -> CompletableFuture.supplyAsync(form::sendOnly))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.map(Page::status)
			.toList();
		assertThat(answers).as(publication.kind())
			.containsOnlyOnce(302)
			.anyMatch((status) -> status == 409 || status == 422);
		assertThat(copies(publication)).as(publication.kind()).isOne();
	}

	private static Page.Form form(Publication publication, Portal instance) {
		String address = publication.version() + "/schedule";
		Page.Form form = instance.signedIn(Role.OPCC_APPROVER).get(address).form(address);
		return (publication == STATEMENT)
				? form.with("releaseOn.day", "24").with("releaseOn.month", "5").with("releaseOn.year", "2022")
				: form.with("reason", "Looked at");
	}

	private int copies(Publication publication) {
		return this.jdbc.sql("select count(*) from standing_%s where slug = '2021-22-q4'".formatted(publication.kind()))
			.query(Integer.class)
			.single();
	}

	/**
	 * What is released.
	 *
	 * @param kind what it is called in the database
	 * @param page its public address
	 * @param field where its first words are written
	 */
	private record Publication(String kind, String page, String field) {

		/** The address of the office. */
		String version() {
			return "/manage" + this.page + "/1";
		}

	}

}
