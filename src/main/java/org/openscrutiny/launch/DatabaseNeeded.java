package org.openscrutiny.launch;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Says that a database is needed where none is named and none was brought along, as in
 * the container image.
 */
class DatabaseNeeded implements EnvironmentPostProcessor {

	private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		requireDatabase(environment, ClassUtils.isPresent(EMBEDDED, application.getClassLoader()));
	}

	static void requireDatabase(ConfigurableEnvironment environment, boolean embedded) {
		if (!embedded && !NamedDatabase.isIn(environment)) {
			throw new CannotStart("No database is named, and this build brings none along.",
					"Name a PostgreSQL database of your own: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME "
							+ "and SPRING_DATASOURCE_PASSWORD.");
		}
	}

}
