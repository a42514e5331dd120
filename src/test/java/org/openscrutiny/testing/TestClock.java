package org.openscrutiny.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The business clock of the tests: it stands still at the demonstration's start until a
 * test sets it.
 */
public class TestClock extends Clock {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final LocalDateTime START = LocalDateTime.of(2022, 3, 8, 9, 0);

	private volatile Instant now = START.atZone(LONDON).toInstant();

	/** Sets the time of day in London. */
	public void set(LocalDateTime local) {
		this.now = local.atZone(LONDON).toInstant();
	}

	public void reset() {
		set(START);
	}

	@Override
	public ZoneId getZone() {
		return LONDON;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
