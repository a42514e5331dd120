package org.openscrutiny.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.openscrutiny.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords: after five failures for an account, or fifty from
 * an address, within a quarter of an hour, no further attempt is looked at. Kept in the
 * database, so that it holds for several instances and over a restart, for a day at most.
 * Forms that are kept for people who are not signed in are counted here too.
 */
@Component
class SignInThrottle {

	static final int FAILURES_PER_ACCOUNT = 5;

	static final int FAILURES_PER_ADDRESS = 50;

	static final Duration WINDOW = Duration.ofMinutes(15);

	static final int FORMS_PER_ADDRESS = 20;

	private static final Duration WINDOW_OF_FORMS = Duration.ofHours(1);

	/** With the hour between two purges, a day. */
	private static final Duration KEPT = Duration.ofHours(23);

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
		long attempt = note(account, address, now);
		Instant since = now.minus(WINDOW);
		if (count("email", account, since) > FAILURES_PER_ACCOUNT
				|| count("address", address, since) > FAILURES_PER_ADDRESS) {
			forget(attempt);
			throw new SignInThrottled();
		}
	}

	/**
	 * Counts a form that somebody sends who is not signed in.
	 * @param address the network address
	 * @return whether it may be kept: {@value #FORMS_PER_ADDRESS} from an address may, in
	 * an hour
	 */
	boolean mayKeepForm(String address) {
		Instant now = this.realTime.now();
		String forms = "kept form: " + address;
		long form = note(forms, forms, now);
		if (count("address", forms, now.minus(WINDOW_OF_FORMS)) > FORMS_PER_ADDRESS) {
			forget(form);
			return false;
		}
		return true;
	}

	void succeeded(String email) {
		this.jdbc.sql("delete from sign_in_attempt where email = ?").param(Account.comparable(email)).update();
	}

	/** Erases what is of no use any more. */
	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void purge() {
		this.jdbc.sql("delete from sign_in_attempt where failed_at < ?")
			.param(utc(this.realTime.now().minus(KEPT)))
			.update();
	}

	private long note(String account, String address, Instant now) {
		return this.jdbc.sql("insert into sign_in_attempt (failed_at, email, address) values (?, ?, ?) returning id")
			.param(utc(now))
			.param(account)
			.param(address)
			.query(Long.class)
			.single();
	}

	private void forget(long attempt) {
		this.jdbc.sql("delete from sign_in_attempt where id = ?").param(attempt).update();
	}

	private long count(String column, String value, Instant since) {
		return this.jdbc.sql("select count(*) from sign_in_attempt where " + column + " = ? and failed_at > ?")
			.param(value)
			.param(utc(since))
			.query(Long.class)
			.single();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
