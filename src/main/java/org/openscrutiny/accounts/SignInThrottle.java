package org.openscrutiny.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.openscrutiny.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: after five failures for an account, or fifty from
 * an address, within a quarter of an hour, no further attempt is looked at. Kept in the
 * database, so that it holds for several instances and over a restart; rows are erased
 * after a day.
 */
@Component
class SignInThrottle {

	static final int FAILURES_PER_ACCOUNT = 5;

	static final int FAILURES_PER_ADDRESS = 50;

	static final Duration WINDOW = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final RealTime realTime;

	SignInThrottle(JdbcClient jdbc, RealTime realTime) {
		this.jdbc = jdbc;
		this.realTime = realTime;
	}

	/**
	 * Counts an attempt as failed until it turns out otherwise: so attempts that are made
	 * at one moment are counted too.
	 * @param email the account, as typed
	 * @param address the network address
	 * @throws SignInThrottled if there were too many
	 */
	void attempt(String email, String address) {
		Instant now = this.realTime.now();
		String account = Account.comparable(email);
		this.jdbc.sql("delete from sign_in_attempt where failed_at < ?")
			.param(utc(now.minus(Duration.ofDays(1))))
			.update();
		long attempt = this.jdbc
			.sql("insert into sign_in_attempt (failed_at, email, address) values (?, ?, ?) returning id")
			.param(utc(now))
			.param(account)
			.param(address)
			.query(Long.class)
			.single();
		if (count("email", account, now) > FAILURES_PER_ACCOUNT
				|| count("address", address, now) > FAILURES_PER_ADDRESS) {
			this.jdbc.sql("delete from sign_in_attempt where id = ?").param(attempt).update();
			throw new SignInThrottled();
		}
	}

	void succeeded(String email) {
		this.jdbc.sql("delete from sign_in_attempt where email = ?").param(Account.comparable(email)).update();
	}

	private long count(String column, String value, Instant now) {
		return this.jdbc.sql("select count(*) from sign_in_attempt where " + column + " = ? and failed_at > ?")
			.param(value)
			.param(utc(now.minus(WINDOW)))
			.query(Long.class)
			.single();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
