package org.openscrutiny.actions.web;

import java.util.UUID;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tests do at the desk of those who keep a tracker.
 */
final class ActionsOffice {

	static final String DESK = "/manage/actions";

	private ActionsOffice() {
	}

	/** Raises an action by hand that is to be programmed. */
	static Page raise(Visitor visitor, String wording, String owner) {
		return visitor.get(DESK + "/new")
			.form(DESK)
			.with("wording", wording)
			.with("owner", owner)
			.with("target", "TO_BE_PROGRAMMED")
			.send();
	}

	/**
	 * Sends the form of a page that is sent to its own address.
	 * @param fields names and values in turn
	 */
	static Page send(Page page, String... fields) {
		Page.Form form = page.form(page.url().getPath());
		for (int i = 0; i < fields.length; i += 2) {
			form.with(fields[i], fields[i + 1]);
		}
		return form.send();
	}

	/** The address of an action of the panel. */
	static String address(JdbcClient jdbc, String reference) {
		return DESK + "/"
				+ jdbc.sql("select id from action where body = 'panel' and reference = ?")
					.param(reference)
					.query(UUID.class)
					.single();
	}

}
