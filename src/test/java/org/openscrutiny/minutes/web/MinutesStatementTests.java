package org.openscrutiny.minutes.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.openscrutiny.minutes.StoredMinutes;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of minutes ask the database as often for many entries as for few.
 */
@PortalTest
class MinutesStatementTests {

	@Autowired
	Portal portal;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	@Test
	void asksAsOftenForManyEntriesAsForFew() {
		String few = "/meetings/" + StoredMinutes.store(this.jdbc, LocalDate.of(2021, 6, 1), "PUBLISHED", 1000);
		String many = "/meetings/" + StoredMinutes.store(this.jdbc, LocalDate.of(2021, 6, 2), "PUBLISHED", 2000, 300);
		int ofFew = this.statements.during(() -> read(few + "/minutes"));
		assertThat(this.statements.during(() -> read(many + "/minutes"))).isEqualTo(ofFew);
		assertThat(ofFew).isLessThanOrEqualTo(22);
		assertThat(this.statements.during(() -> read("/minutes/2100")))
			.isEqualTo(this.statements.during(() -> read("/minutes/1005")))
			.isLessThanOrEqualTo(13);
		assertThat(this.statements.during(() -> read("/minutes"))).isEqualTo(3);
	}

	private Page read(String address) {
		return this.portal.reader().get(address);
	}

}
