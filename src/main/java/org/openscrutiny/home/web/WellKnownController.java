package org.openscrutiny.home.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.Site;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What robots and people who found a weakness look for.
 */
@RestController
class WellKnownController {

	private static final String SECURITY = "/.well-known/security.txt";

	/** RFC 9116 advises against more than a year. */
	private static final Duration VALID = Duration.ofDays(364);

	private final Site site;

	private final RealTime realTime;

	WellKnownController(Site site, RealTime realTime) {
		this.site = site;
		this.realTime = realTime;
	}

	/** Readers' pages are open to all; those for people who sign in are of no use. */
	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	String robots() {
		return """
				User-agent: *
				Disallow: /account
				Disallow: /manage
				Disallow: /returns
				Disallow: /sign-in

				Sitemap: %s
				""".formatted(this.site.link("/sitemap.xml"));
	}

	/** Without an address to write to, the page about the site says who runs it. */
	@GetMapping(path = SECURITY, produces = MediaType.TEXT_PLAIN_VALUE)
	String security() {
		String contact = this.site.contact();
		return """
				Contact: %s
				Expires: %s
				Preferred-Languages: en
				Canonical: %s
				""".formatted((contact != null) ? "mailto:" + contact : this.site.link("/about"),
				this.realTime.now().plus(VALID).truncatedTo(ChronoUnit.SECONDS), this.site.link(SECURITY));
	}

}
