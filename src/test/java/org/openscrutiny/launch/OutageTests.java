package org.openscrutiny.launch;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.DatabaseServer;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database goes away and comes back.
 */
@PortalTest
class OutageTests {

	/**
	 * Milliseconds after which a request gives up here; what a real one waits has a test
	 * of its own.
	 */
	private static final int SHORT_PATIENCE = 300;

	@Autowired
	private Portal portal;

	@Autowired
	private DataSource database;

	private long patience;

	@BeforeEach
	void knowHowLongRequestsWait() throws SQLException {
		this.patience = pool().getConnectionTimeout();
	}

	@AfterEach
	void comeBack() throws SQLException {
		DatabaseServer.only().comeBack();
		pool().setConnectionTimeout(this.patience);
	}

	@Test
	void readersAndStaffAreToldAndServedAgainWithoutARestart() throws SQLException {
		pool().setConnectionTimeout(SHORT_PATIENCE);
		Visitor reader = this.portal.reader();
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		DatabaseServer.only().goAway();
		for (Visitor visitor : new Visitor[] { reader, officer }) {
			Page page = visitor.get("/meetings");
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.h1()).isEqualTo("Sorry, the service is unavailable");
			assertThat(page.header("Retry-After")).isPresent();
			assertThat(page.header("Content-Security-Policy")).isPresent();
		}
		assertThat(reader.get("/sign-in").status()).isEqualTo(503);
		assertThat(reader.get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(reader.get("/actuator/health/readiness").status()).isEqualTo(503);
		DatabaseServer.only().comeBack();
		assertThat(untilServed(reader).status()).isEqualTo(200);
		assertThat(officer.get("/meetings").document().select("form[action=/sign-out]")).hasSize(1);
		assertThat(reader.get("/actuator/health/readiness").status()).isEqualTo(200);
	}

	/**
	 * The pool tries again after a pause of at most five seconds.
	 */
	private static Page untilServed(Visitor reader) {
		Page page = reader.get("/meetings");
		for (int attempt = 0; attempt < 20 && page.status() == 503; attempt++) {
			page = reader.get("/meetings");
		}
		return page;
	}

	@Test
	void nobodyWaitsLongForAConnection() throws Exception {
		assertThat(this.patience).isLessThanOrEqualTo(3000);
		assertThat(pool().getValidationTimeout()).isLessThan(this.patience);
	}

	private HikariDataSource pool() throws SQLException {
		return this.database.unwrap(HikariDataSource.class);
	}

}
