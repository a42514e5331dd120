package org.openscrutiny.testing;

import java.time.Duration;
import java.time.Instant;

import org.openscrutiny.shared.RealTime;

/**
 * Real time, which a test can put forward.
 */
public class TestRealTime implements RealTime {

	private volatile Duration ahead = Duration.ZERO;

	public void pass(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant now() {
		return Instant.now().plus(this.ahead);
	}

}
