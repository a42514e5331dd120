package org.openscrutiny.accounts;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SignInThrottleTests {

	@Autowired
	private SignInThrottle throttle;

	@Autowired
	private TestRealTime realTime;

	@Autowired
	private ScheduledTaskHolder schedule;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsAttemptsForADayAtMostThoughNobodyTriesAgain() {
		this.throttle.attempt("typed@sample.example", "192.0.2.1");
		this.realTime.pass(Duration.ofHours(22));
		this.throttle.purge();
		assertThat(attempts()).isOne();
		this.realTime.pass(Duration.ofHours(1).plusSeconds(1));
		this.throttle.purge();
		assertThat(attempts()).isZero();
		assertThat(this.schedule.getScheduledTasks())
			.anyMatch((task) -> task.toString().contains("SignInThrottle.purge"));
	}

	private long attempts() {
		return this.jdbc.sql("select count(*) from sign_in_attempt").query(Long.class).single();
	}

}
