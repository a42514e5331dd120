package org.openscrutiny.testing;

import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What the portal of the tests has instead of, or beside, the real one's parts.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(FaultyPage.class)
class TestPortal {

	/** The property that names the database of an application. */
	static final String DATABASE = "testing.database";

	@Bean
	JdbcConnectionDetails testDatabase(@Value("${" + DATABASE + "}") String name) {
		String address = DatabaseServer.only().createStarted(name);
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return DatabaseServer.only().user();
			}

			@Override
			public String getPassword() {
				return DatabaseServer.only().password();
			}

			@Override
			public String getJdbcUrl() {
				return address;
			}
		};
	}

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	@Primary
	TestRealTime testRealTime() {
		return new TestRealTime();
	}

	/** Hashing takes long on purpose, here for nothing. */
	@Bean
	@Primary
	PasswordEncoder quickEncoder() {
		return new DelegatingPasswordEncoder("bcrypt",
				Map.of("bcrypt", new BCryptPasswordEncoder(DatabaseServer.QUICK)));
	}

	@Bean
	static StatementCounter statementCounter() {
		return new StatementCounter();
	}

	@Bean
	@Lazy
	Portal portal(@LocalServerPort int port) {
		return new Portal(port);
	}

}
