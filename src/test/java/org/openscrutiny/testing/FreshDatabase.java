package org.openscrutiny.testing;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives each test class a database of its own, copied from the one that the application
 * made at its first start, and each test the day on which the demonstration begins.
 */
class FreshDatabase implements TestExecutionListener {

	@Override
	public void beforeTestClass(TestContext context) throws Exception {
		var application = context.getApplicationContext();
		HikariPoolMXBean pool = application.getBean(DataSource.class)
			.unwrap(HikariDataSource.class)
			.getHikariPoolMXBean();
		pool.softEvictConnections();
		DatabaseServer.only().renew(application.getEnvironment().getRequiredProperty(TestPortal.DATABASE));
		pool.softEvictConnections();
		application.getBean(TestClock.class).reset();
		application.getBean(TestRealTime.class).reset();
	}

	@Override
	public void afterTestMethod(TestContext context) {
		context.getApplicationContext().getBean(TestClock.class).reset();
	}

}
