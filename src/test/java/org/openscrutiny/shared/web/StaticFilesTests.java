package org.openscrutiny.shared.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class StaticFilesTests {

	private static final Pattern IMPORT = Pattern.compile("import\\(\"\\./([^\"]+)\"\\)");

	private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/assets/.*[0-9a-f]{32}.*");

	@Autowired
	private Portal portal;

	@Test
	void browsersKeepForAYearWhatIsNamedByItsContent() {
		List<Page> files = filesOf(this.portal.reader().get("/"));
		assertThat(files).hasSizeGreaterThan(7).allSatisfy((file) -> {
			assertThat(file.status()).as(file.url().toString()).isEqualTo(200);
			assertThat(file.url().getPath()).matches(NAMED_BY_CONTENT);
			assertThat(file.header("Cache-Control")).contains("max-age=31536000, public");
			assertThat(file.header("Set-Cookie")).isEmpty();
		});
	}

	/** Styles, picture and script of a page, and the scripts that its script imports. */
	private List<Page> filesOf(Page page) {
		List<Page> linked = Stream
			.concat(page.document().select("link[rel=icon], link[rel=stylesheet]").eachAttr("href").stream(),
					page.document().select("script").eachAttr("src").stream())
			.map(this.portal.reader()::getOnly)
			.toList();
		Stream<Page> imported = linked.stream()
			.filter((file) -> file.url().getPath().endsWith(".js"))
			.flatMap((script) -> IMPORT.matcher(script.body())
				.results()
				.map((found) -> script.url().resolve(found.group(1)).getPath()))
			.map(this.portal.reader()::getOnly);
		return Stream.concat(linked.stream(), imported).toList();
	}

	@Test
	void theStylesStaySmall() {
		String styles = this.portal.reader().get("/assets/css/main.css").body();
		assertThat(styles).hasSizeBetween(10_000, 90 * 1024).doesNotContain("url(").doesNotContain("@font-face");
	}

}
