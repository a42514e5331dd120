package org.openscrutiny.launch;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Whose record the demonstration shows, unless the operator says otherwise.
 */
class DemonstrationDefaults implements EnvironmentPostProcessor {

	/**
	 * With a database of the operator's own there is a demonstration only if it is asked
	 * for by hand.
	 */
	static boolean isDemonstration(Environment environment) {
		return environment.getProperty("openscrutiny.demo.enabled", Boolean.class, !NamedDatabase.isIn(environment));
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (isDemonstration(environment)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("demonstration", Map.of("openscrutiny.site.name",
						"West Midlands Police and Crime Panel", "openscrutiny.site.area", "the West Midlands")));
		}
	}

}
