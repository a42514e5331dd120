package org.openscrutiny.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the next free port where 8080 is taken and the operator named neither a port nor
 * a database.
 */
class FreePort implements EnvironmentPostProcessor {

	private static final int FIRST = 8080;

	private static final int LAST = 8179;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.containsProperty("server.port") && !NamedDatabase.isIn(environment)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("freePort", Map.of("server.port", firstFree())));
		}
	}

	static int firstFree() {
		for (int port = FIRST; port < LAST; port++) {
			try (ServerSocket probe = new ServerSocket(port, 1, null)) {
				return probe.getLocalPort();
			}
			catch (IOException ex) {
				// Taken: the next one.
			}
		}
		return LAST;
	}

}
