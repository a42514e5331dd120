package org.openscrutiny.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium, started once for all browser tests. Where there is none they are
 * reported as skipped.
 */
public final class Chromium {

	private static final Path PROGRAM = Path.of("/usr/bin/chromium");

	private static Browser browser;

	private Chromium() {
	}

	/** A window of its own: no cookies of another test. */
	public static synchronized BrowserContext window(int width, int height) {
		Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "No Chromium at " + PROGRAM);
		if (browser == null) {
			browser = Playwright.create()
				.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
					.setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu",
							"--disable-component-update", "--disable-sync")));
		}
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
	}

}
