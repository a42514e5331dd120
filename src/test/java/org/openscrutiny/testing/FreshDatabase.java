package org.openscrutiny.testing;

import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test class a database of its own, copied from the one that the application
 * made at its first start, and each test the day on which the demonstration begins.
 */
class FreshDatabase implements TestExecutionListener {

	private static final AtomicBoolean TEMPLATE_KEPT = new AtomicBoolean();

	@Override
	public void beforeTestClass(TestContext context) throws Exception {
		var application = context.getApplicationContext();
		if (TEMPLATE_KEPT.compareAndSet(false, true)) {
			DatabaseServer.only().keepAsTemplate();
		}
		DatabaseServer.only().renew();
		application.getBean(DataSource.class)
			.unwrap(HikariDataSource.class)
			.getHikariPoolMXBean()
			.softEvictConnections();
		application.getBean(TestClock.class).reset();
		application.getBean(TestRealTime.class).reset();
	}

	@Override
	public void afterTestMethod(TestContext context) {
		context.getApplicationContext().getBean(TestClock.class).reset();
	}

}
