package org.openscrutiny.shared.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which forms were sent, kept in the database so that it holds for several instances of
 * the program.
 */
class Submissions {

	/** How long a second request waits for the first. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

	private final JdbcClient jdbc;

	Submissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims a form, or waits for the outcome of the request that claimed it before.
	 * @param fingerprint what tells the form from every other, and from one filled in
	 * otherwise
	 * @return the first's page; or that this is the first; or neither, if the first is
	 * still at work
	 */
	Outcome begin(String fingerprint) {
		long giveUp = System.nanoTime() + PATIENCE.toNanos();
		do {
			if (claim(fingerprint)) {
				return new Outcome(true, null);
			}
			String location = this.jdbc.sql("select location from form_submission where fingerprint = ?")
				.param(fingerprint)
				.query(String.class)
				.optional()
				.orElse(null);
			if (location != null) {
				return new Outcome(false, location);
			}
			LockSupport.parkNanos(PAUSE);
		}
		while (System.nanoTime() < giveUp);
		return new Outcome(false, null);
	}

	private boolean claim(String fingerprint) {
		this.jdbc.sql("""
				delete from form_submission
				 where received_at < now() - interval '1 day'
				    or (location is null and received_at < now() - interval '1 minute')
				""").update();
		return this.jdbc.sql("insert into form_submission (fingerprint) values (?) on conflict do nothing")
			.param(fingerprint)
			.update() == 1;
	}

	void carriedOut(String fingerprint, String location) {
		this.jdbc.sql("update form_submission set location = ? where fingerprint = ?")
			.param(location)
			.param(fingerprint)
			.update();
	}

	void rejected(String fingerprint) {
		this.jdbc.sql("delete from form_submission where fingerprint = ?").param(fingerprint).update();
	}

	/**
	 * @param first whether this request is the first with its form
	 * @param location where the first request ended, if it was carried out
	 */
	record Outcome(boolean first, @Nullable String location) {
	}

}
