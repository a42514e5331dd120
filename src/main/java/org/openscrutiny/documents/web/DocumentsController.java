package org.openscrutiny.documents.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentKind;
import org.openscrutiny.documents.DocumentReading;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.documents.StoredFile;
import org.openscrutiny.documents.VersionId;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.Link;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Hands out files, part of a file where that is asked for.
 */
@Controller
class DocumentsController {

	/** Short, so that a file which is withdrawn or restricted later is gone soon. */
	private static final Duration KEPT_BY_CACHES = Duration.ofMinutes(1);

	private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

	private final DocumentReading reading;

	DocumentsController(DocumentReading reading) {
		this.reading = reading;
	}

	@GetMapping({ "/documents/{id}", "/documents/{id}/{filename}" })
	Object file(@PathVariable VersionId id, @PathVariable(required = false) @Nullable String filename,
			@Nullable ActingPerson reader, HttpMethod method, HttpServletResponse response, Model model) {
		StoredFile file = this.reading.open(id, reader);
		if (file.summary().isWithdrawn()) {
			return withdrawn(file, response, model);
		}
		if (!file.isCalled(filename)) {
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.cacheControl(caching(file))
				.location(URI.create(file.summary().href()))
				.build();
		}
		// Set, not added: the policy of pages is there already.
		response.setHeader("Content-Security-Policy", SANDBOX);
		var answer = ResponseEntity.ok()
			.cacheControl(caching(file))
			.eTag("\"" + file.digest() + "\"")
			.contentType(MediaType.parseMediaType(file.summary().kind().getMediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.summary()));
		if (method == HttpMethod.HEAD) {
			return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes").contentLength(file.summary().size()).build();
		}
		return answer.<Resource>body(file.content());
	}

	private ModelAndView withdrawn(StoredFile file, HttpServletResponse response, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("document", file.summary());
		model.addAttribute("withdrawnAt", file.withdrawnAt());
		model.addAttribute("newest", this.reading.newest(file.summary().documentId()).orElse(null));
		model.addAttribute("breadcrumbs", Link.trail());
		return new ModelAndView("documents/withdrawn", HttpStatus.GONE);
	}

	private static CacheControl caching(StoredFile file) {
		return file.open() ? CacheControl.maxAge(KEPT_BY_CACHES).cachePublic() : CacheControl.noStore().cachePrivate();
	}

	/**
	 * Names the file in ASCII for old programs and in full for all others (RFC 6266, RFC
	 * 8187).
	 */
	private static String disposition(DocumentSummary document) {
		DocumentKind kind = document.kind();
		return (kind.isShownInBrowser() ? "inline" : "attachment") + "; filename=\""
				+ document.filename().replaceAll("[^ -~]|[\"\\\\%]", "_") + "\"; filename*=UTF-8''"
				+ UriUtils.encode(document.filename(), StandardCharsets.UTF_8);
	}

}
