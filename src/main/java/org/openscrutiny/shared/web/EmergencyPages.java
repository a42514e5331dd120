package org.openscrutiny.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.openscrutiny.shared.Site;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Pages for the moments when no controller can answer: no database, or an address that
 * the container itself refuses. They carry the headers that the security filters would
 * have added.
 */
@Component
public class EmergencyPages {

	private static final String STYLESHEET = StaticFiles.FOLDER + "css/main.css";

	private final ITemplateEngine templates;

	private final ResourceUrlProvider resources;

	private final Site site;

	EmergencyPages(ITemplateEngine templates, ResourceUrlProvider resources, Site site) {
		this.templates = templates;
		this.resources = resources;
		this.site = site;
	}

	/** The database cannot be reached (503). */
	EmergencyPage unavailable() {
		return page(503, "Sorry, the service is unavailable",
				"The record cannot be read at the moment. Try again in a few minutes. Nothing that was published is lost.");
	}

	/** What was typed, or the address, holds U+0000, which cannot be stored (400). */
	EmergencyPage unstorable() {
		return page(400, "A character cannot be stored",
				"What you sent contains an invisible character (U+0000) that cannot be stored. Go back, remove it, for "
						+ "example by typing the text instead of pasting it, and send it again.");
	}

	/**
	 * Answers a request that the container could not make sense of, or would not pass on.
	 * @param status the HTTP status that the container chose
	 * @param response where the page goes
	 * @throws IOException if the reader has gone
	 */
	public void writeRefusal(int status, HttpServletResponse response) throws IOException {
		refused(status).writeTo(response);
	}

	private EmergencyPage refused(int status) {
		return switch (status) {
			case 404 ->
				page(status, "Page not found", "Check that the web address is right, or start from the home page.");
			case 405, 501 -> page(status, "That is not possible here",
					"This address does not answer that kind of request. Start from the home page.");
			case 413 -> page(status, "What you sent is too large", "Send less at once, and try again.");
			default -> (status >= 500)
					? page(status, "Sorry, something went wrong", "Try again later. The fault is ours, not yours.")
					: page(status, "The address could not be understood",
							"It contains something that no page of this site has. Check it, or start from the home page.");
		};
	}

	private EmergencyPage page(int status, String title, String message) {
		String stylesheet = this.resources.getForLookupPath(STYLESHEET);
		Context context = new Context(Locale.UK, Map.of("title", title, "message", message, "siteName",
				this.site.name(), "stylesheet", (stylesheet != null) ? stylesheet : STYLESHEET));
		return new EmergencyPage(status, this.templates.process("error/emergency", context));
	}

	/**
	 * A page that is ready to be sent.
	 *
	 * @param status the HTTP status
	 * @param html the page
	 */
	record EmergencyPage(int status, String html) {

		void writeTo(HttpServletResponse response) throws IOException {
			byte[] body = this.html.getBytes(StandardCharsets.UTF_8);
			response.setStatus(this.status);
			response.setContentType(MediaType.TEXT_HTML_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			SecurityHeaders.ALL.forEach(response::setHeader);
			response.setHeader("Cache-Control", "no-store");
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}

	}

}
