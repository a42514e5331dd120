package org.openscrutiny.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists sessions, and ends them in the transaction of whatever makes them void. A request
 * that is at work in such a session cannot bring it back: it is stored by an update,
 * which then finds no row. The account is locked first, for {@link #endUnlessCurrent}.
 */
@Component
class Sessions {

	private final JdbcClient jdbc;

	Sessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that go on, the one used last first. */
	List<OwnSessions.OwnSession> of(UserId account, String current, Instant now) {
		return this.jdbc.sql("""
				select primary_id, creation_time, last_access_time, session_id = :current as current
				  from spring_session
				 where principal_name = :account and expiry_time > :now
				 order by current desc, last_access_time desc, primary_id
				""")
			.param("current", current)
			.param("account", account.toString())
			.param("now", now.toEpochMilli())
			.query((row, number) -> new OwnSessions.OwnSession(UUID.fromString(row.getString("primary_id")),
					Instant.ofEpochMilli(row.getLong("creation_time")),
					Instant.ofEpochMilli(row.getLong("last_access_time")), row.getBoolean("current")))
			.list();
	}

	/**
	 * @return whether there was such a session of the account
	 */
	boolean end(UserId account, UUID id) {
		lock(account);
		return this.jdbc.sql("delete from spring_session where principal_name = ? and primary_id = ?")
			.param(account.toString())
			.param(id.toString())
			.update() == 1;
	}

	void endAll(UserId account) {
		lock(account);
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(account.toString()).update();
	}

	/**
	 * Ends a session that was stored just now, if its account was disabled or changed
	 * since it was read to sign in: whoever did that looked for sessions too early to
	 * find this one. Waits for whoever is about to.
	 */
	void endUnlessCurrent(SignedInUser user, String session) {
		boolean current = this.jdbc.sql("select enabled and version = ? from account where id = ? for share")
			.param(user.version())
			.param(user.actingPerson().id().value())
			.query(Boolean.class)
			.single();
		if (!current) {
			this.jdbc.sql("delete from spring_session where session_id = ?").param(session).update();
		}
	}

	void endOthers(UserId account, String current) {
		lock(account);
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.param(account.toString())
			.param(current)
			.update();
	}

	private void lock(UserId account) {
		this.jdbc.sql("select 1 from account where id = ? for no key update")
			.param(account.value())
			.query()
			.listOfRows();
	}

}
