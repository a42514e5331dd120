package org.openscrutiny.launch;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.RealTime;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the schema up to date and, in a demonstration, the rows of the demonstration
 * panel, which have a history of their own beside the schema's.
 */
class DemonstrationLoader implements FlywayMigrationStrategy {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationLoader.class);

	private final Demonstration demonstration;

	private final DemonstrationProperties properties;

	private final RealTime realTime;

	DemonstrationLoader(Demonstration demonstration, DemonstrationProperties properties, RealTime realTime) {
		this.demonstration = demonstration;
		this.properties = properties;
		this.realTime = realTime;
	}

	@Override
	public void migrate(Flyway flyway) {
		DataSource database = flyway.getConfiguration().getDataSource();
		JdbcClient jdbc = JdbcClient.create(database);
		if (this.demonstration.on() && this.properties.reset()) {
			forget(jdbc);
		}
		flyway.migrate();
		requireOneOrTheOther(jdbc);
		if (this.demonstration.on()) {
			begin(jdbc);
			Flyway.configure()
				.dataSource(database)
				.locations("classpath:db/demo")
				.table("flyway_demonstration_history")
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
		}
	}

	/** Only a database that holds a demonstration is ever emptied. */
	private void forget(JdbcClient jdbc) {
		boolean holdsRecords = jdbc.sql("select to_regclass('flyway_schema_history') is not null")
			.query(Boolean.class)
			.single();
		if (!holdsRecords) {
			return;
		}
		boolean holdsDemonstration = jdbc.sql("select exists (select 1 from demonstration)")
			.query(Boolean.class)
			.single();
		if (!holdsDemonstration) {
			throw new CannotStart("openscrutiny.demo.reset is set, but this database holds no demonstration.",
					"Take the setting away. Nothing was deleted.");
		}
		logger.info("The demonstration begins anew: its data are thrown away");
		jdbc.sql("drop schema public cascade").update();
		jdbc.sql("create schema public").update();
	}

	/**
	 * A demonstration has accounts whose password everybody knows: it never becomes the
	 * record of a panel, nor is it shown on top of one.
	 */
	private void requireOneOrTheOther(JdbcClient jdbc) {
		boolean holdsDemonstration = jdbc.sql("select exists (select 1 from demonstration)")
			.query(Boolean.class)
			.single();
		boolean holdsAccounts = jdbc.sql("select exists (select 1 from account)").query(Boolean.class).single();
		if (holdsDemonstration && !this.demonstration.on()) {
			throw new CannotStart("This database holds a demonstration, whose accounts have a password that is public.",
					"Use an empty database for the record of a panel, or set openscrutiny.demo.enabled=true to show "
							+ "the demonstration. Nothing was changed.");
		}
		if (!holdsDemonstration && holdsAccounts && this.demonstration.on()) {
			throw new CannotStart("This database holds the record of a panel, and openscrutiny.demo.enabled is set.",
					"Use an empty database for the demonstration, or take the setting away. Nothing was changed.");
		}
	}

	private void begin(JdbcClient jdbc) {
		OffsetDateTime shownAs = this.properties.startsAt().atZone(LaunchConfiguration.LONDON).toOffsetDateTime();
		jdbc.sql("insert into demonstration (began_at, shown_as) values (?, ?) on conflict do nothing")
			.param(this.realTime.now().atOffset(ZoneOffset.UTC))
			.param(shownAs)
			.update();
	}

}
