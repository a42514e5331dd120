package org.openscrutiny.shared.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no page offers, but people and machines send all the same.
 */
@PortalTest
class BadInputTests {

	@Autowired
	private Portal portal;

	@ParameterizedTest
	@ValueSource(strings = { "/nothing-here", "/meetings/panel-1999-01-01", "/members/nobody", "/manage/nothing-here",
			"/manage/accounts/not-an-id", "/actuator/env", "/actuator" })
	void anUnknownAddressIsNotFoundForWhoeverAsks(String address) {
		Page page = this.portal.reader().get(address);
		if (!page.url().getPath().equals("/sign-in")) {
			assertThat(page.status()).isEqualTo(404);
			assertThat(page.h1()).isEqualTo("Page not found");
			assertThat(page.header("Set-Cookie")).isEmpty();
		}
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).get(address).status()).isIn(404, 403, 200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?q=%00", "/meetings?body=%00&year=x", "/sign-in?a=b%00c", "/meetings?%00=1" })
	void unstorableTextInAnAddressIsRefusedInWords(String address) {
		Page page = this.portal.reader().get(address);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.main()).contains("U+0000");
		assertHeaders(page);
	}

	@Test
	void unstorableTextInAFieldIsRefusedInWords() {
		Page page = this.portal.reader()
			.get("/sign-in")
			.form("/sign-in")
			.with("email", "a\0b@demonstration.example")
			.with("password", "x")
			.send();
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.main()).contains("U+0000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/%00", "/meetings/%00", "/a%2Fb", "/%zz", "/%" })
	void whatTheContainerRefusesGetsOurPageAndHeaders(String address) throws IOException {
		String answer = raw("GET " + address + " HTTP/1.1");
		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("<h1")
			.contains("Content-Security-Policy: default-src 'self'");
	}

	@ParameterizedTest
	@CsvSource({ "TRACE, 405", "PUT, 405", "DELETE, 405", "PROPFIND, 405", "OPTIONS, 405" })
	void otherMethodsAreNotAllowed(String method, int status) throws IOException {
		String answer = raw(method + " /about HTTP/1.1");
		assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("X-Secret: 1");
		assertThat(answer).contains("Content-Security-Policy: default-src 'self'");
	}

	@Test
	void aFormWithoutItsTokenIsForbidden() {
		Page page = this.portal.reader()
			.send("POST", "/sign-in", Map.of("Content-Type", "application/x-www-form-urlencoded"));
		assertThat(page.status()).isEqualTo(403);
		assertThat(page.h1()).isNotEmpty();
	}

	@Test
	void anOversizedFormIsRefusedInWords() {
		Page page = this.portal.reader().get("/sign-in").form("/sign-in").with("email", "x".repeat(5_000_000)).send();
		assertThat(page.status()).isEqualTo(413);
		assertThat(page.h1()).isNotEmpty();
	}

	@Test
	void theLargestFormsToComeAreTaken() {
		Page.Form form = this.portal.reader().get("/sign-in").form("/sign-in");
		for (int measure = 0; measure < 200; measure++) {
			for (int field = 0; field < 12; field++) {
				form.with("values[" + measure + "].field" + field, "value");
			}
		}
		Page page = form.with("email", "nobody@demonstration.example").with("password", "wrong").send();
		assertThat(page.errors()).containsExactly("The e-mail address or the password is not right");
	}

	@ParameterizedTest
	@ValueSource(strings = { "version", "measures[999999].value", "measures[zz].value", "measures[99999999999].value" })
	void aFieldThatNoFormOffersIsRefusedInWords(String field) {
		Page page = this.portal.reader()
			.get("/sign-in")
			.form("/sign-in")
			.sentTo("/testing/quarter")
			.with("measures[0].value", "1")
			.with(field, "abc")
			.send();
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.h1()).isEqualTo("The address or form could not be understood");
	}

	@ParameterizedTest
	@CsvSource({ "OPCC_CONTRIBUTOR, /manage/decisions/new, /manage/decisions",
			"PANEL_OFFICER, /manage/members/new, /manage/members/authorities/birmingham-city-council/name",
			"ADMINISTRATOR, /manage/accounts/new, /manage/accounts" })
	void aVersionThatIsNoNumberIsRefusedInWords(Role role, String page, String address) {
		Page answer = this.portal.signedIn(role)
			.get(page)
			.form("/sign-out")
			.sentTo(address)
			.with("version", "abc")
			.send();
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.h1()).isEqualTo("The address or form could not be understood");
	}

	@Test
	void everyAnswerCarriesTheSecurityHeaders() {
		for (String address : List.of("/", "/sign-in", "/nothing-here", "/assets/css/main.css")) {
			assertHeaders(this.portal.reader().getOnly(address));
		}
	}

	@Test
	void browsersKeepToTlsWhereAProxyProvidesIt() {
		Page page = this.portal.reader().send("GET", "/sign-in", Map.of("X-Forwarded-Proto", "https"));
		assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
		assertThat(page.header("Set-Cookie").orElseThrow()).contains("Secure");
		assertThat(this.portal.reader().get("/sign-in").header("Strict-Transport-Security")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Host", "X-Forwarded-Server" })
	void noAddressThatAClientSendsBecomesOurs(String header) {
		Page page = this.portal.reader().send("GET", "/manage/members", Map.of(header, "evil.example"));
		assertThat(page.header("Location")).contains("/sign-in");
	}

	private static void assertHeaders(Page page) {
		SecurityHeaders.ALL.forEach((name, value) -> assertThat(page.header(name)).as(name).contains(value));
	}

	/** A request that no well-behaved client would send. */
	private String raw(String requestLine) throws IOException {
		try (Socket socket = new Socket("localhost", this.portal.address().getPort())) {
			socket.getOutputStream()
				.write((requestLine + "\r\nHost: localhost\r\nX-Secret: 1\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
