package org.openscrutiny.launch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import javax.sql.DataSource;

import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.RealTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemonstrationProperties.class)
class LaunchConfiguration {

	static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Bean
	RealTime realTime() {
		return Instant::now;
	}

	@Bean
	Demonstration demonstration(Environment environment) {
		return new Demonstration(DemonstrationDefaults.isDemonstration(environment));
	}

	@Bean
	FlywayMigrationStrategy migration(Demonstration demonstration, DemonstrationProperties properties,
			RealTime realTime) {
		return new DemonstrationLoader(demonstration, properties, realTime);
	}

	@Bean
	@DependsOnDatabaseInitialization
	Clock clock(Demonstration demonstration, DataSource migrated, RealTime realTime) {
		return demonstration.on() ? DemonstrationClock.of(JdbcClient.create(migrated), realTime) : Clock.system(LONDON);
	}

}
