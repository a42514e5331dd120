package org.openscrutiny.actions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.actions.SampleActions;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the tracker take as many statements for ten thousand actions as for ten.
 */
@PortalTest
class TrackerStatementTests {

	private static final List<String> PAGES = List.of("/actions", "/actions?as-at=2022-02-15&sort=due",
			"/actions?status=overdue&page=2", "/actions/A-1", "/actions.csv", "/actions.atom",
			"/meetings/panel-2022-01-31", "/", "/actions/tracker/panel-2022-03-14/1");

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	@Test
	void theNumberOfStatementsDoesNotGrow() {
		SampleActions.add(this.jdbc, 10);
		Visitor reader = this.portal.reader();
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		count(reader, contributor);
		Map<String, Integer> ten = count(reader, contributor);
		SampleActions.add(this.jdbc, 9_990);
		Map<String, Integer> tenThousand = count(reader, contributor);
		assertThat(tenThousand).isEqualTo(ten);
		assertThat(tenThousand.get("/actions")).isLessThanOrEqualTo(8);
		Page page = reader.get("/actions");
		assertThat(page.main()).contains("(5,007 actions)", "(5,006 actions)");
		assertThat(page.texts("section[aria-labelledby=outstanding] tbody tr")).hasSize(25);
		assertThat(reader.get("/actions?page=999").texts("tbody tr")).isNotEmpty();
	}

	private Map<String, Integer> count(Visitor reader, Visitor contributor) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (String page : PAGES) {
			counts.put(page,
					this.statements.during(() -> assertThat(reader.get(page).status()).as(page).isEqualTo(200)));
		}
		for (String page : List.of("/manage/actions", "/account/actions")) {
			counts.put(page,
					this.statements.during(() -> assertThat(contributor.get(page).status()).as(page).isEqualTo(200)));
		}
		return counts;
	}

}
