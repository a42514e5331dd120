package org.openscrutiny.accounts;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class SignInTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInThrottle throttle;

	@Autowired
	private RealTime realTime;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private AccountManagement management;

	@Autowired
	private Passwords passwords;

	@Autowired
	private Sessions sessions;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "Unknown", "Invited", "Disabled", "Active" })
	void comparesAPasswordOnceWhoeverItIs(String name) {
		SampleAccounts samples = new SampleAccounts(this.management, this.passwords);
		switch (name) {
			case "Invited" -> samples.invited(name, Role.PANEL_OFFICER);
			case "Disabled" -> this.management.disable(SampleAccounts.ADMINISTRATOR,
					samples.active(name, Role.PANEL_OFFICER).id(), "Has left");
			case "Active" -> samples.active(name, Role.PANEL_OFFICER);
			default -> assertThat(this.accounts.findByEmail(SampleAccounts.emailOf(name))).isEmpty();
		}
		CountingEncoder encoder = new CountingEncoder();
		SignIn signIn = new SignIn(this.accounts, this.throttle, this.realTime, this.transaction, encoder);
		assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> signIn.authenticate(
				UsernamePasswordAuthenticationToken.unauthenticated(SampleAccounts.emailOf(name), "not the password")));
		assertThat(encoder.comparisons).hasValue(1);
	}

	@Test
	void endsASessionThatWasStoredAfterItsAccountHadChanged() {
		SampleAccounts samples = new SampleAccounts(this.management, this.passwords);
		Account read = this.accounts.findById(samples.active("Racer", Role.PANEL_OFFICER).id()).orElseThrow();
		SignedInUser user = new SignedInUser(read, "");
		store("unchanged", user);
		this.sessions.endUnlessCurrent(user, "unchanged");
		assertThat(sessionsOf(user)).isOne();
		this.management.disable(SampleAccounts.ADMINISTRATOR, read.getId(), "Has left");
		this.management.enable(SampleAccounts.ADMINISTRATOR, read.getId());
		assertThat(sessionsOf(user)).isZero();
		store("too late", user);
		this.sessions.endUnlessCurrent(user, "too late");
		assertThat(sessionsOf(user)).isZero();
	}

	private void store(String session, SignedInUser user) {
		this.jdbc.sql("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time,
				       max_inactive_interval, expiry_time, principal_name)
				values (:id, :id, 0, 0, 60, 9999999999999, :name)
				""").param("id", session).param("name", user.getUsername()).update();
	}

	private long sessionsOf(SignedInUser user) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(user.getUsername())
			.query(Long.class)
			.single();
	}

	private static final class CountingEncoder extends AbstractValidatingPasswordEncoder {

		private final AtomicInteger comparisons = new AtomicInteger();

		@Override
		protected String encodeNonNullPassword(String password) {
			return "encoded " + password;
		}

		@Override
		protected boolean matchesNonNull(String password, String encoded) {
			this.comparisons.incrementAndGet();
			return encoded.equals("encoded " + password);
		}

	}

}
