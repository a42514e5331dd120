package org.openscrutiny.accounts;

import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends sessions, in the transaction of whatever makes them void. A request that is at
 * work in such a session cannot bring it back: it is stored by an update, which then
 * finds no row.
 */
@Component
class Sessions {

	private final JdbcClient jdbc;

	Sessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void endAll(UserId account) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(account.toString()).update();
	}

	void endOthers(UserId account, String current) {
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.param(account.toString())
			.param(current)
			.update();
	}

}
