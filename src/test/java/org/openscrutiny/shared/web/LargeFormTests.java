package org.openscrutiny.shared.web;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container and the binding take the largest forms to come.
 */
@PortalTest
class LargeFormTests {

	@Autowired
	private Portal portal;

	@Test
	void takesAQuarterOfTwoHundredMeasures() {
		Page.Form form = this.portal.reader().get("/sign-in").form("/sign-in").sentTo("/testing/quarter");
		for (int measure = 0; measure < 200; measure++) {
			form.with("measures[" + measure + "].value", "12,478");
			for (int field = 0; field < 10; field++) {
				form.with("measures[" + measure + "].field" + field, "");
			}
			form.with("measures[" + measure + "].note", "n" + measure);
		}
		assertThat(form.send().body()).isEqualTo("200 measures, the last 12,478 n199");
	}

	@Test
	void takesSixtyFilesOfAMeeting() {
		Visitor reader = this.portal.reader();
		String token = reader.get("/sign-in").form("/sign-in").value("_csrf").get(0);
		StringBuilder body = new StringBuilder();
		for (int file = 0; file < 60; file++) {
			body.append("--part\r\nContent-Disposition: form-data; name=\"papers\"; filename=\"paper-")
				.append(file)
				.append(".txt\"\r\nContent-Type: text/plain\r\n\r\n0123456789\r\n");
		}
		body.append("--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n")
			.append(token)
			.append("\r\n--part--\r\n");
		Page page = reader.sendBody("/testing/papers", "multipart/form-data; boundary=part", body.toString());
		assertThat(page.body()).isEqualTo("60 papers, 600 bytes");
	}

}
