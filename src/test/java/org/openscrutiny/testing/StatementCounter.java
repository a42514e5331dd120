package org.openscrutiny.testing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that reach the database. Those of the session are left out: some
 * of them come after the answer, so that they would be counted with the next page.
 */
public class StatementCounter implements QueryExecutionListener, BeanPostProcessor {

	private final AtomicInteger count = new AtomicInteger();

	/**
	 * Runs an action, such as the reading of a page, and tells how many statements it
	 * took.
	 */
	public int during(Runnable action) {
		int before = this.count.get();
		action.run();
		return this.count.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? ProxyDataSourceBuilder.create(database).listener(this).build()
				: bean;
	}

	@Override
	public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		this.count.addAndGet((int) queries.stream().filter((query) -> !isOfSession(query)).count());
	}

	private static boolean isOfSession(QueryInfo query) {
		return query.getQuery().toLowerCase(Locale.ROOT).contains("spring_session");
	}

	@Override
	public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
	}

}
