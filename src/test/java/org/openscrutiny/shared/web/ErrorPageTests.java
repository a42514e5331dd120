package org.openscrutiny.shared.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

	@Autowired
	private Portal portal;

	@Test
	void aFaultOfOursHasAReferenceThatIsInTheLog(CapturedOutput output) {
		Page page = this.portal.reader().get("/testing/fault");
		assertThat(page.status()).isEqualTo(500);
		String reference = page.main().replaceAll(".*reference [^:]*: ([0-9a-f]{8}) .*", "$1");
		assertThat(reference).matches("[0-9a-f]{8}");
		assertThat(output.getAll()).contains("Fault " + reference + " at /testing/fault").contains("The secret detail");
		assertThat(page.body()).doesNotContain("The secret detail").doesNotContain("IllegalState");
	}

	@Test
	void aFaultOfAPageWithAFormHasAReferenceToo() {
		Page page = this.portal.reader().get("/testing/faulty-form");
		assertThat(page.status()).isEqualTo(500);
		assertThat(page.title()).startsWith("Sorry, there is a problem");
		assertThat(page.document().select("header, nav, footer")).isNotEmpty();
		assertThat(page.main()).containsPattern("reference [^:]*: [0-9a-f]{8} ");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503 })
	void everyErrorHasAPageWithAWayOn(int status) {
		Page page = this.portal.reader().get("/testing/status/" + status);
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.document().select("h1")).hasSize(1);
		assertThat(page.title()).isEqualTo(page.h1() + " – West Midlands Police and Crime Panel");
		assertThat(page.document().select("main a[href=/]")).isNotEmpty();
		assertThat(page.header("Cache-Control")).contains("no-store");
		assertThat(new HtmlChecker().errors(page.body())).isEmpty();
	}

	@Test
	void whatEveryPageIsMadeOfIsThere() {
		Page page = this.portal.reader().get("/about");
		assertThat(page.document().select("link[rel=icon], link[rel=stylesheet], script"))
			.extracting((part) -> part.attr("href") + part.attr("src"))
			.hasSizeGreaterThanOrEqualTo(3)
			.allMatch((part) -> this.portal.reader().get(part).status() == 200);
	}

	@Test
	void theEmergencyPageIsSound() {
		Page page = this.portal.reader().get("/?q=%00");
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.document().select("h1")).hasSize(1);
		assertThat(page.document().select("link[rel=stylesheet]").attr("href"))
			.matches("/assets/css/main-[0-9a-f]{32}\\.css");
		assertThat(new HtmlChecker().errors(page.body())).isEmpty();
	}

}
