package org.openscrutiny.testing;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever all pages are measured with finds what it is there to find.
 */
class AccessibilityTests {

	@Test
	void aPageInOrderHasNoFaults() {
		assertThat(faults("<h1>Minutes</h1><p>Of 31 January 2022.</p>", "")).isEmpty();
	}

	@Test
	void faultsAreNamedWithWhatIsAtFault() {
		assertThat(faults("<h1>Minutes</h1><img src='chart.png'><p class='pale'>Not carried</p>",
				".pale { color: #ccc; background: #fff }"))
			.anySatisfy((fault) -> assertThat(fault).contains("alternative text", "chart.png"))
			.anySatisfy((fault) -> assertThat(fault).contains("contrast", "Not carried"));
	}

	@Test
	void theColoursOfAPartAreReadOnAPageWhoseOtherPartsAreKnown() {
		assertThat(faults("<h1>Minutes</h1><p>Of 31 January 2022.</p>", "")).isEmpty();
		assertThat(faults("<h1>Minutes</h1><p>Of 31 January 2022.</p><p class='faint'>Lost</p>",
				".faint { color: #ccc; background: #fff }"))
			.singleElement()
			.asString()
			.contains("contrast", "Lost");
	}

	@Test
	void whatIsWiderThanATelephoneIsAFault() {
		assertThat(faults("<h1>Minutes</h1><p class='wide'>Of 31 January 2022.</p>", ".wide { width: 400px }"))
			.singleElement()
			.asString()
			.endsWith("pixels wide in a window of 320");
	}

	private static List<String> faults(String main, String style) {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page tab = window.newPage();
			tab.setContent("<!doctype html><html lang='en-GB'><head><title>Minutes</title>"
					+ "<meta name='viewport' content='width=device-width'><style>" + style
					+ "</style></head><body><main>" + main + "</main></body></html>");
			return Accessibility.faults(tab);
		}
	}

}
