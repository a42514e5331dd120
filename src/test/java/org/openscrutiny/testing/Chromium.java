package org.openscrutiny.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium, started once in each thread that asks for a window. Where there
 * is none, browser tests are reported as skipped.
 */
public final class Chromium {

	/** The one without a screen does the same work in less time. */
	private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/chromium-headless-shell"),
			Path.of("/usr/bin/chromium"));

	/** What Playwright makes may be used in the thread that made it only. */
	private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

	private Chromium() {
	}

	/** A window of its own: no cookies of another test. */
	public static BrowserContext window(Browser.NewContextOptions options) {
		Assumptions.assumeTrue(program().isPresent(), "No Chromium at " + PROGRAMS);
		return BROWSER.get().newContext(options.setLocale("en-GB"));
	}

	private static Optional<Path> program() {
		return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
	}

	private static Browser start() {
		return Playwright.create()
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program().orElseThrow())
				.setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu",
						"--disable-component-update", "--disable-sync",
						// What nobody looks at is painted by whoever laid it out.
						"--in-process-gpu", "--disable-checker-imaging")));
	}

}
