package org.openscrutiny.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.DatabaseServer;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DemonstrationTests {

	@Test
	void isOnWithTheEmbeddedDatabaseOnlyUnlessAskedForByHand() {
		MockEnvironment embedded = new MockEnvironment();
		MockEnvironment outside = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://x/y");
		assertThat(DemonstrationDefaults.isDemonstration(embedded)).isTrue();
		assertThat(DemonstrationDefaults.isDemonstration(outside)).isFalse();
		assertThat(DemonstrationDefaults.isDemonstration(outside.withProperty("openscrutiny.demo.enabled", "true")))
			.isTrue();
		assertThat(DemonstrationDefaults.isDemonstration(embedded.withProperty("openscrutiny.demo.enabled", "false")))
			.isFalse();
	}

	@Test
	void startsAtNineWhereOnlyADayIsGiven() {
		assertThat(new DemonstrationProperties("2024-11-20", false).startsAt())
			.isEqualTo(LocalDateTime.of(2024, 11, 20, 9, 0));
		assertThat(new DemonstrationProperties("2022-03-08T13:30", false).startsAt())
			.isEqualTo(LocalDateTime.of(2022, 3, 8, 13, 30));
	}

	@Test
	void theClockTicksOnFromTheStartThatIsKept() {
		String address = DatabaseServer.only().createEmpty("clock_" + UUID.randomUUID().toString().substring(0, 8));
		JdbcClient jdbc = JdbcClient.create(
				new DriverManagerDataSource(address, DatabaseServer.only().user(), DatabaseServer.only().password()));
		jdbc.sql("create table demonstration (began_at timestamptz, shown_as timestamptz)").update();
		TestRealTime realTime = new TestRealTime();
		jdbc.sql("insert into demonstration values (?, '2022-03-08 09:00+00')")
			.param(OffsetDateTime.ofInstant(realTime.now(), ZoneOffset.UTC))
			.update();
		Clock clock = DemonstrationClock.of(jdbc, realTime);
		realTime.pass(Duration.ofHours(3));
		assertThat(LocalDateTime.now(clock)).isBetween(LocalDateTime.of(2022, 3, 8, 12, 0),
				LocalDateTime.of(2022, 3, 8, 12, 5));
	}

}
