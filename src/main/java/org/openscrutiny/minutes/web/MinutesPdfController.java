package org.openscrutiny.minutes.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinutesPage;
import org.openscrutiny.minutes.MinutesPages;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * The minutes as a PDF, for whoever asks the edition that every reader may see.
 */
@Controller
@PublicPage
class MinutesPdfController {

	/** Characters, some hundred pages, beyond which printing would hold others up. */
	private static final int LONGEST = 400_000;

	private static final Duration BUSY_FOR = Duration.ofSeconds(30);

	private final MinutesPages pages;

	private final MinutesPdf pdf;

	MinutesPdfController(MinutesPages pages, MinutesPdf pdf) {
		this.pages = pages;
		this.pdf = pdf;
	}

	@GetMapping("/meetings/{reference}/minutes.pdf")
	@Nullable Object pdf(@PathVariable String reference, WebRequest request, Model model) {
		MeetingReference read = MeetingReference.read(reference)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		MinutesPage page = this.pages.publicEdition(read);
		String document = this.pdf.document(page);
		if (document.length() > LONGEST) {
			model.addAttribute("minutes", page.minutes());
			model.addAttribute("breadcrumbs", Link.trail(Link.to("/minutes", "Minutes")));
			return "minutes/too-long";
		}
		String tag = "W/\"" + DigestUtils.md5DigestAsHex(document.getBytes(StandardCharsets.UTF_8)) + "\"";
		if (request.checkNotModified(tag)) {
			return null;
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"minutes-" + read + ".pdf\"")
			.body(this.pdf.print(document));
	}

	@ExceptionHandler(MinutesPdf.Busy.class)
	ResponseEntity<Void> busy() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(BUSY_FOR.toSeconds()))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.build();
	}

}
