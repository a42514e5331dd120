package org.openscrutiny.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.openscrutiny.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Shows the moment that the demonstration started as, and ticks on from there with real
 * time. The start is kept with the data, so that time goes on over a restart and never
 * back.
 */
final class DemonstrationClock extends Clock {

	private final RealTime realTime;

	private final Duration behind;

	private final ZoneId zone;

	private DemonstrationClock(RealTime realTime, Duration behind, ZoneId zone) {
		this.realTime = realTime;
		this.behind = behind;
		this.zone = zone;
	}

	static DemonstrationClock of(JdbcClient jdbc, RealTime realTime) {
		Duration behind = jdbc.sql("select began_at, shown_as from demonstration")
			.query((row, number) -> Duration.between(row.getObject("shown_as", OffsetDateTime.class),
					row.getObject("began_at", OffsetDateTime.class)))
			.single();
		return new DemonstrationClock(realTime, behind, LaunchConfiguration.LONDON);
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new DemonstrationClock(this.realTime, this.behind, other);
	}

	@Override
	public Instant instant() {
		return this.realTime.now().minus(this.behind);
	}

}
