package org.openscrutiny.launch;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
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
@Order(2)
class OutageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private DataSource database;

	@AfterEach
	void comeBack() {
		DatabaseServer.only().comeBack();
	}

	@Test
	void readersAndStaffAreToldAndServedAgainWithoutARestart() {
		Visitor reader = this.portal.reader();
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		DatabaseServer.only().goAway();
		CompletableFuture<Page> readiness = ask(reader, "/actuator/health/readiness");
		CompletableFuture<Page> signIn = ask(reader, "/sign-in");
		for (CompletableFuture<Page> answer : List.of(ask(reader, "/meetings"), ask(officer, "/meetings"))) {
			Page page = answer.join();
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.h1()).isEqualTo("Sorry, the service is unavailable");
			assertThat(page.header("Retry-After")).isPresent();
			assertThat(page.header("Content-Security-Policy")).isPresent();
		}
		assertThat(signIn.join().status()).isEqualTo(503);
		assertThat(reader.get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(readiness.join().status()).isEqualTo(503);
		DatabaseServer.only().comeBack();
		assertThat(untilServed(reader).status()).isEqualTo(200);
		assertThat(officer.get("/meetings").document().select("form[action=/sign-out]")).hasSize(1);
		assertThat(reader.get("/actuator/health/readiness").status()).isEqualTo(200);
	}

	/** Each waits for a connection. */
	private static CompletableFuture<Page> ask(Visitor visitor, String path) {
		return CompletableFuture.supplyAsync(() -> visitor.get(path));
	}

	/**
	 * The pool tries again after a pause of at most five seconds; each request waits up
	 * to three of them.
	 */
	private static Page untilServed(Visitor reader) {
		Page page = reader.get("/meetings");
		for (int attempt = 0; attempt < 5 && page.status() == 503; attempt++) {
			page = reader.get("/meetings");
		}
		return page;
	}

	@Test
	void nobodyWaitsLongForAConnection() throws Exception {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		assertThat(pool.getConnectionTimeout()).isLessThanOrEqualTo(3000);
		assertThat(pool.getValidationTimeout()).isLessThan(pool.getConnectionTimeout());
	}

}
