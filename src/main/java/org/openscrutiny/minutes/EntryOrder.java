package org.openscrutiny.minutes;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order in which entries stand in their minutes.
 */
@Component
class EntryOrder {

	private final JdbcClient jdbc;

	EntryOrder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The entries of minutes, the first one first. */
	List<MinuteEntryId> of(MinutesId minutes) {
		return this.jdbc.sql("select id from minute_entry where minutes_id = ? order by position")
			.param(minutes.value())
			.query((row, number) -> new MinuteEntryId(row.getObject("id", UUID.class)))
			.list();
	}

	/**
	 * Puts the entries of minutes in an order. Their versions stay: nobody wrote in them.
	 */
	void arrange(List<MinuteEntryId> order) {
		for (int i = 0; i < order.size(); i++) {
			this.jdbc.sql("update minute_entry set position = ? where id = ? and position <> ?")
				.param(i + 1)
				.param(order.get(i).value())
				.param(i + 1)
				.update();
		}
	}

}
