package org.openscrutiny.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the words of what is public, so that a search need not take every text apart. It
 * spares time and decides nothing: what is found is asked of the records, and a text
 * whose words are not kept yet is taken apart by the search itself.
 */
@Component
class SearchTexts {

	private static final Logger logger = LoggerFactory.getLogger(SearchTexts.class);

	/** A few at a time, since a statement that takes too long is given up. */
	private static final String ADD = """
			insert into search_text (digest, words, terms)
			select r.digest, %2$s, %3$s
			  from (select distinct on (new.digest) new.*
			          from (%1$s) new
			         where not exists (select from search_text t where t.digest = new.digest)
			         limit 50) r
			    on conflict do nothing
			""";

	private static final String FORGET = "delete from search_text t where not exists (select from (%s) r where r.digest = t.digest)";

	private final PublicRecords records;

	private final SearchSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	SearchTexts(PublicRecords records, SearchSettings settings, JdbcClient jdbc, Clock clock) {
		this.records = records;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	void keepUp() {
		if (!this.settings.background()) {
			return;
		}
		try {
			refresh();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The database did not answer while the words of public texts were looked for");
		}
	}

	/**
	 * Keeps the words of what has become public, and forgets those of what is public no
	 * longer. Several instances may do so at once.
	 */
	void refresh() {
		int added;
		do {
			added = statement(ADD.formatted(this.records.sql(), PublicRecords.WORDS, PublicRecords.TERMS)).update();
		}
		while (added > 0);
		statement(FORGET.formatted(this.records.sql())).update();
	}

	private JdbcClient.StatementSpec statement(String sql) {
		return this.jdbc.sql(sql)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("today", LocalDate.now(this.clock));
	}

}
