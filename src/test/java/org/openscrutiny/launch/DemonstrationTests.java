package org.openscrutiny.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.testing.DatabaseServer;
import org.openscrutiny.testing.TestRealTime;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Execution(ExecutionMode.CONCURRENT)
@Order(1)
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
	void aDemonstrationNeverBecomesARecordAndBeginsAnewOnlyWhenAsked() {
		DataSource demonstration = emptyDatabase();
		migrate(demonstration, true, "2022-03-08", false);
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> migrate(demonstration, false, "2022-03-08", false))
			.withMessageContaining("password that is public");
		JdbcClient jdbc = JdbcClient.create(demonstration);
		int accounts = accounts(jdbc);
		addAccount(jdbc);
		migrate(demonstration, true, "2024-11-20", true);
		assertThat(jdbc.sql("select shown_as from demonstration").query(OffsetDateTime.class).single().toInstant())
			.isEqualTo("2024-11-20T09:00:00Z");
		assertThat(accounts(jdbc)).isEqualTo(accounts).isPositive();
	}

	@Test
	void aDemonstrationNeverStandsOnARecordNorThrowsItAway() {
		DataSource record = emptyDatabase();
		migrate(record, false, "2022-03-08", false);
		addAccount(JdbcClient.create(record));
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> migrate(record, true, "2022-03-08", false))
			.withMessageContaining("holds the record of a panel");
		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> migrate(record, true, "2022-03-08", true))
			.withMessageContaining("holds no demonstration");
		assertThat(accounts(JdbcClient.create(record))).isOne();
	}

	@Test
	void readsItsSettings() {
		DemonstrationProperties properties = new Binder(new MapConfigurationPropertySource(
				Map.of("openscrutiny.demo.today", "2024-11-20", "openscrutiny.demo.reset", "true")))
			.bind("openscrutiny.demo", DemonstrationProperties.class)
			.get();
		assertThat(properties).isEqualTo(new DemonstrationProperties("2024-11-20", true));
	}

	private static void migrate(DataSource database, boolean demonstration, String today, boolean reset) {
		new DemonstrationLoader(new Demonstration(demonstration), new DemonstrationProperties(today, reset),
				new TestRealTime())
			.migrate(Flyway.configure().dataSource(database).locations("classpath:db/migration").load());
	}

	private static void addAccount(JdbcClient jdbc) {
		jdbc.sql(
				"insert into account (id, name, email, invited_at) values (gen_random_uuid(), 'A', 'a@b.example', now())")
			.update();
	}

	private static int accounts(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from account").query(Integer.class).single();
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
