package org.openscrutiny.accounts.web;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Forms with files whose sender is not signed in, or no longer.
 */
@PortalTest
class UploadGateTests {

	private static final String MULTIPART = "multipart/form-data; boundary=part";

	private static final String FIELDS = field("name", "Kept \"Nämé\" <b>") + field("email", "kept@sample.example")
			+ field("roles", "PANEL_OFFICER") + field("roles", "OPCC_APPROVER") + field("password", "my secret")
			+ field("submission", "3e0b1c9e-4a52-4a55-9d3c-0a3f6f0a7c12");

	private static final String FILES = file("files", "Bericht ü.pdf", "secret content") + file("files", "two.csv", "x")
			+ file("other", "", "");

	@Autowired
	private Portal portal;

	@Autowired
	private ServletContext context;

	@Autowired
	private TestRealTime realTime;

	@Test
	void whatWasTypedIsKeptAndTheFilesAreAskedForAgain() {
		Visitor visitor = this.portal.reader();
		Page sent = visitor.sendBody("/manage/accounts", MULTIPART, FILES + FIELDS + "--part--\r\n");
		assertThat(sent.status()).isEqualTo(303);
		Page kept = signIn(visitor, sent);
		assertThat(kept.h1()).isEqualTo("Your form was kept");
		assertThat(kept.main()).contains("Kept \"Nämé\" <b>", "kept@sample.example", "Files are not kept",
				"You had chosen Bericht ü.pdf, two.csv");
		assertThat(kept.body()).doesNotContain("secret");
		assertThat(new HtmlChecker().errors(kept.body())).isEmpty();
		assertThat(kept.document().select("form[enctype=multipart/form-data] input[type=file]")).singleElement()
			.satisfies((input) -> assertThat(input.attr("name")).isEqualTo("files"))
			.satisfies((input) -> assertThat(input.hasAttr("multiple")).isTrue());
		assertThat(kept.form("/manage/accounts").send().h1()).isEqualTo("Kept \"Nämé\" <b>");
		assertThat(visitor.getOnly("/kept-form").header("Location").orElseThrow()).endsWith("/");
	}

	@Test
	void aFormWithFilesWhoseTokenIsNoLongerKnownIsKeptToo() {
		Visitor visitor = this.portal.signedIn(Role.ADMINISTRATOR);
		Page sent = visitor.sendBody("/manage/accounts", MULTIPART, FILES + FIELDS + "--part--\r\n");
		assertThat(sent.header("Location")).contains("/kept-form");
		assertThat(visitor.get("/kept-form").main()).contains("Kept \"Nämé\" <b>",
				"You had chosen Bericht ü.pdf, two.csv");
	}

	@Test
	void whatIsTypedIsKeptUpToASize() {
		this.realTime.pass(Duration.ofMinutes(61));
		for (String much : new String[] { "x".repeat(300_000), "x".repeat(1_100_000) }) {
			Page sent = this.portal.reader()
				.sendBody("/manage/accounts", MULTIPART, FILES + field("note", much) + "--part--\r\n");
			assertThat(sent.header("Location")).contains("/sign-in?expired");
		}
		Page large = this.portal.reader()
			.sendBody("/manage/accounts", MULTIPART,
					file("files", "a.csv", "x".repeat(3_000_000)) + FIELDS + "--part--\r\n");
		assertThat(large.header("Location")).contains("/kept-form");
		Page broken = this.portal.reader().sendBody("/manage/accounts", MULTIPART, FILES + "--par");
		assertThat(broken.header("Location")).contains("/sign-in?expired");
	}

	@Test
	void somebodyWithOtherRightsSendsNoFiles() {
		Page refused = this.portal.signedIn(Role.PANEL_OFFICER)
			.sendBody("/manage/accounts", MULTIPART, FILES + FIELDS + "--part--\r\n");
		assertThat(refused.status()).isEqualTo(403);
	}

	@Test
	void whatIsRefusedIsAnsweredBeforeItIsRead() throws IOException {
		String own = this.portal.address().toString();
		assertThat(answerToTheBeginningOf("POST", "/manage/accounts", "https://elsewhere.example")).contains(" 403 ");
		assertThat(answerToTheBeginningOf("POST", "/nothing-here", own)).contains(" 404 ");
		assertThat(answerToTheBeginningOf("POST", "/members", own)).contains(" 415 ");
		assertThat(answerToTheBeginningOf("POST", "/sign-in", own)).contains(" 415 ");
		assertThat(answerToTheBeginningOf("GET", "/", own)).contains(" 415 ");
		assertThat(uploads()).isZero();
	}

	@Test
	void filesOfStrangersAreNotPutOnTheDisk() throws Exception {
		inTheMiddleOf("/manage/accounts",
				() -> await().during(Duration.ofSeconds(2)).until(this::uploads, (kept) -> kept == 0));
		inTheMiddleOf("/testing/cabinet",
				() -> await("where everybody may send files").until(this::uploads, (kept) -> kept > 0));
	}

	private String answerToTheBeginningOf(String method, String path, String origin) throws IOException {
		try (Socket socket = open(method, path, origin, 100_000_000)) {
			socket.getOutputStream().write(FIELDS.getBytes(StandardCharsets.UTF_8));
			return statusLine(socket);
		}
	}

	/**
	 * Sends a file half way, looks what the container keeps of it, and sends the rest.
	 */
	private void inTheMiddleOf(String path, Runnable look) throws Exception {
		byte[] head = ("--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		byte[] half = new byte[3_000_000];
		byte[] end = ("\r\n" + FIELDS + "--part--\r\n").getBytes(StandardCharsets.UTF_8);
		try (Socket socket = open("POST", path, this.portal.address().toString(),
				head.length + 2 * half.length + end.length)) {
			OutputStream out = socket.getOutputStream();
			out.write(head);
			out.write(half);
			out.flush();
			look.run();
			out.write(half);
			out.write(end);
			out.flush();
			assertThat(statusLine(socket)).contains(" 303 ");
		}
	}

	private Socket open(String method, String path, String origin, int length) throws IOException {
		URI address = this.portal.address();
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
		socket.setSoTimeout(10_000);
		socket.getOutputStream()
			.write((method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nOrigin: " + origin
					+ "\r\nContent-Type: " + MULTIPART + "\r\nContent-Length: " + length + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	private static String statusLine(Socket socket) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = socket.getInputStream().read(); next >= 0
				&& next != '\r'; next = socket.getInputStream().read()) {
			line.append((char) next);
		}
		return line.toString();
	}

	/** How many files the container keeps at this moment. */
	private int uploads() {
		return ((File) this.context.getAttribute(ServletContext.TEMPDIR))
			.list((folder, name) -> name.startsWith("upload_")).length;
	}

	private static Page signIn(Visitor visitor, Page sent) {
		return visitor.get(sent.header("Location").orElseThrow())
			.form("/sign-in")
			.with("email", Portal.emailOf(Role.ADMINISTRATOR))
			.with("password", Portal.password())
			.send();
	}

	private static String field(String name, String value) {
		return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String file(String name, String filename, String content) {
		return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + filename
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
	}

}
