package org.openscrutiny.testing;

import org.openscrutiny.OpenScrutinyApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another instance of the portal on the same database, with a clock of its own.
 */
public final class SecondInstance implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private SecondInstance(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static SecondInstance start() {
		return new SecondInstance(new SpringApplicationBuilder(OpenScrutinyApplication.class, TestPortal.class)
			.properties(TestPortal.DATABASE + "=" + DatabaseServer.PORTAL, "server.port=0",
					"openscrutiny.demo.enabled=true", "openscrutiny.packs.background=false",
					"openscrutiny.search.background=false")
			.run());
	}

	public Portal portal() {
		return new Portal(((WebServerApplicationContext) this.context).getWebServer().getPort());
	}

	public TestClock clock() {
		return this.context.getBean(TestClock.class);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
