package org.openscrutiny.packs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A meeting of the panel whose agenda an officer writes and publishes for a test.
 */
public final class PackMeeting {

	private final Visitor officer;

	private final JdbcClient jdbc;

	private final String reference;

	private PackMeeting(Portal portal, JdbcClient jdbc, LocalDate day) {
		this.officer = portal.signedIn(Role.PANEL_OFFICER);
		this.jdbc = jdbc;
		this.reference = "panel-" + day;
		this.officer.get("/manage/meetings/new")
			.form("/manage/meetings/new")
			.with("heldOn.day", String.valueOf(day.getDayOfMonth()))
			.with("heldOn.month", String.valueOf(day.getMonthValue()))
			.with("heldOn.year", String.valueOf(day.getYear()))
			.with("expectedEnd", "")
			.send();
	}

	/** Calls a meeting on a day. */
	public static PackMeeting call(Portal portal, JdbcClient jdbc, LocalDate day) {
		return new PackMeeting(portal, jdbc, day);
	}

	public String reference() {
		return this.reference;
	}

	/** The address of its page. */
	public String href() {
		return "/meetings/" + this.reference;
	}

	public String desk() {
		return "/manage/meetings/" + this.reference;
	}

	/** Adds an item. */
	public PackMeeting item(String topic) {
		this.officer.get(desk()).form(desk() + "/items").with("topics", topic).send();
		return this;
	}

	/** Adds a late item to an agenda that is published. */
	public PackMeeting lateItem(String topic) {
		this.officer.get(desk())
			.form(desk() + "/items")
			.with("topics", topic)
			.with("circumstances", "It came in today")
			.send();
		return this;
	}

	/**
	 * Adds a paper to an item.
	 * @param text what is written here, or empty
	 * @param filename the name of its file, or null for none
	 */
	public PackMeeting paper(String topic, String title, String text, String filename, byte[] content) {
		String address = desk() + "/items/" + item(topic, this.jdbc) + "/papers";
		Page.Form form = this.officer.get(address).form(address).with("title", title).with("text", text);
		if (filename != null) {
			form = form.withFile("file", filename, content);
		}
		form.send();
		return this;
	}

	/** Withholds an item or a paper, with its title. */
	public PackMeeting withhold(String part) {
		this.officer.get(desk() + part + "/withholding")
			.form(desk() + part + "/withholding")
			.with("kind", "EXEMPT")
			.with("paragraphs", "3")
			.with("because", "Prices are still negotiated")
			.with("decidedBy", "The monitoring officer")
			.with("reviewOn.day", "1")
			.with("reviewOn.month", "9")
			.with("reviewOn.year", "2027")
			.with("titleWithheld", "true")
			.send();
		return this;
	}

	public PackMeeting withhold(UUID paper) {
		return withhold("/papers/" + paper);
	}

	/** Publishes the agenda, or what was added since as a supplement. */
	public PackMeeting publish() {
		this.officer.get(desk() + "/publication")
			.form(desk() + "/publication")
			.with("reason", "What was still missing")
			.send();
		return this;
	}

	/** Puts a new version in the place of the only file of a paper. */
	public PackMeeting replaceFile(UUID paper, String filename, byte[] content) {
		Page files = this.officer.get(desk() + "/papers/" + paper + "/files");
		String action = files.document().select("form[action$=/version]").attr("action");
		files.form(action).with("reason", "Page 2 was upside down").withFile("file", filename, content).send();
		return this;
	}

	/** Takes a published paper down. */
	public PackMeeting withdraw(UUID paper) {
		String address = desk() + "/papers/" + paper + "/withdrawal";
		this.officer.get(address).form(address).with("reason", "It named a witness").send();
		return this;
	}

	public UUID paper(String title) {
		return this.jdbc.sql("select id from agenda_paper where title = ?").param(title).query(UUID.class).single();
	}

	public static UUID item(String topic, JdbcClient jdbc) {
		return jdbc.sql("select item_id from agenda_topic where topic = ? order by item_id limit 1")
			.param(topic)
			.query(UUID.class)
			.single();
	}

	public static byte[] csv(String words) {
		return ("name\n" + words + "\n").getBytes(StandardCharsets.UTF_8);
	}

}
