package org.openscrutiny.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.testing.DatabaseServer;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	void anEmptySettingNamesNoDatabase() {
		assertThat(NamedDatabase.isIn(new MockEnvironment().withProperty("spring.datasource.url", " "))).isFalse();
		assertThat(NamedDatabase.isIn(new MockEnvironment().withProperty("spring.datasource.jndi-name", "java:/x")))
			.isTrue();
	}

	@Test
	void aDemonstrationNeverBecomesARecordNorStandsOnOne() {
		DataSource demonstration = emptyDatabase();
		migrate(demonstration, true);
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> migrate(demonstration, false))
			.withMessageContaining("password that is public");
		DataSource record = emptyDatabase();
		migrate(record, false);
		JdbcClient.create(record)
			.sql("insert into account (id, name, email, invited_at) values (gen_random_uuid(), 'A', 'a@b.example', now())")
			.update();
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> migrate(record, true))
			.withMessageContaining("holds the record of a panel");
	}

	private static void migrate(DataSource database, boolean demonstration) {
		new DemonstrationLoader(new Demonstration(demonstration), new DemonstrationProperties("2022-03-08", false),
				new TestRealTime())
			.migrate(Flyway.configure().dataSource(database).locations("classpath:db/migration").load());
	}

	private static DataSource emptyDatabase() {
		String address = DatabaseServer.only().createEmpty("demo_" + UUID.randomUUID().toString().substring(0, 8));
		return new DriverManagerDataSource(address, DatabaseServer.only().user(), DatabaseServer.only().password());
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
