package org.openscrutiny.audit.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AuditPageTests {

	/** One each for the kinds, the number and the entries. */
	private static final int STATEMENTS = 3;

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.administrator = this.portal.signedIn(Role.ADMINISTRATOR);
	}

	@Test
	void findsWhatIsLookedForAndPagesThroughIt() {
		entries("Filed", 120, "2022-03-01 12:00+00");
		entries("Filed", 1, "2022-02-01 12:00+00");
		Page page = this.administrator.get("/manage/audit?what=filed&from.day=2&from.month=feb&from.year=2022");
		assertThat(page.h1()).isEqualTo("Audit trail");
		assertThat(page.main()).contains("120 entries");
		assertThat(page.texts("tbody tr")).hasSize(50);
		Page last = page.follow("3");
		assertThat(last.texts("tbody tr")).hasSize(20);
		assertThat(last.document().select("#what").val()).isEqualTo("filed");
	}

	@Test
	void saysWhatIsWrongWithADateAndKeepsTheFilters() {
		Page page = this.administrator.get("/manage/audit?who=somebody&from.day=31&from.month=2&from.year=2022");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactly("The first day must be a real date, such as 14 3 2022");
		assertThat(page.document().select("#who").val()).isEqualTo("somebody");
		assertThat(page.document().select("#from").val()).isEqualTo("31");
	}

	@Test
	void saysWhatWasDoneAndToWhatKindOfRecord() {
		entries("Shelved", 1, "2022-03-01 12:00+00");
		this.jdbc.sql("""
				insert into audit_entry (happened_at, person_name, act, subject_kind, subject_reference, subject_title)
				values (timestamptz '2022-03-01 12:00Z', 'Somebody', 'Shelved', 'record', '1', 'Proof'),
				       (timestamptz '2022-03-01 12:00Z', 'Somebody', 'Shelved', 'decision', '2', 'Decision 009-2022')
				""").update();
		assertThat(this.administrator.get("/manage/audit?what=shelved").texts("td[data-label=What]"))
			.containsExactly("Shelved Decision 009-2022", "Shelved Proof (record)", "Shelved Paper 1");
	}

	@Test
	void aPercentSignIsNoWildcard() {
		assertThat(this.administrator.get("/manage/audit?what=%25").main()).contains("Nothing matches");
	}

	@Test
	void runsTheSameStatementsHoweverManyEntriesThereAre() {
		this.administrator.get("/manage/audit");
		assertThat(this.statements.during(() -> this.administrator.get("/manage/audit"))).isEqualTo(STATEMENTS);
		entries("Added", 300, "2022-03-02 12:00+00");
		assertThat(this.statements.during(() -> this.administrator.get("/manage/audit"))).isEqualTo(STATEMENTS);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void isForAdministratorsOnly(Role role) {
		assertThat(this.portal.signedIn(role).get("/manage/audit").status()).isEqualTo(403);
		assertThat(this.portal.reader().get("/manage/audit").h1()).isEqualTo("Sign in");
	}

	private void entries(String act, int count, String when) {
		this.jdbc.sql("""
				insert into audit_entry (happened_at, person_name, act, subject_kind, subject_reference, subject_title)
				select cast(? as timestamptz), 'Somebody', ?, 'paper', n::text, 'Paper ' || n
				  from generate_series(1, ?) n
				""").param(when).param(act).param(count).update();
	}

}
