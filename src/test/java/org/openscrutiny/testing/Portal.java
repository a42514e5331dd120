package org.openscrutiny.testing;

import java.net.URI;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;

import org.openscrutiny.shared.Role;

/**
 * The running portal, and the people who visit it.
 */
public class Portal {

	private static final String PASSWORD = "demonstration only";

	private final URI address;

	Portal(int port) {
		this(URI.create("http://localhost:" + port));
	}

	Portal(URI address) {
		this.address = address;
	}

	public URI address() {
		return this.address;
	}

	/** A reader without an account. */
	public Visitor reader() {
		return new Visitor(this.address);
	}

	/** The demonstration's person of this role, signed in. */
	public Visitor signedIn(Role role) {
		return signedIn(emailOf(role), PASSWORD);
	}

	/** The demonstration's member of the panel. */
	public Visitor member() {
		return signedIn(Role.PANEL_MEMBER);
	}

	/** The demonstration's officer of the panel. */
	public Visitor officer() {
		return signedIn(Role.PANEL_OFFICER);
	}

	/** Who enters figures and drafts decisions in the demonstration. */
	public Visitor contributor() {
		return signedIn(Role.OPCC_CONTRIBUTOR);
	}

	/** Who approves them. */
	public Visitor approver() {
		return signedIn(Role.OPCC_APPROVER);
	}

	/**
	 * Signs the demonstration's person of this role in for all tabs of a window, where a
	 * journey is about something else.
	 */
	public void signIn(BrowserContext window, Role role) {
		window.addCookies(signedIn(role).cookies()
			.stream()
			.map((cookie) -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(this.address.toString()))
			.toList());
	}

	public Visitor signedIn(String email, String password) {
		Visitor visitor = reader();
		Page page = visitor.get("/sign-in").form("/sign-in").with("email", email).with("password", password).sendOnly();
		if (page.status() != 302) {
			throw new IllegalStateException("Could not sign in as " + email + ": " + page.h1());
		}
		return visitor;
	}

	public static String emailOf(Role role) {
		return switch (role) {
			case PANEL_MEMBER -> "member@demonstration.example";
			case PANEL_OFFICER -> "officer@demonstration.example";
			case OPCC_CONTRIBUTOR -> "contributor@demonstration.example";
			case OPCC_APPROVER -> "approver@demonstration.example";
			case ADMINISTRATOR -> "administrator@demonstration.example";
		};
	}

	public static String password() {
		return PASSWORD;
	}

}
