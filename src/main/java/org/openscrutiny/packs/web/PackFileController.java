package org.openscrutiny.packs.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.MadeFiles;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.packs.PackList;
import org.openscrutiny.packs.PackReading;
import org.openscrutiny.packs.PackSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
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

/**
 * Hands out packs, part of one where that is asked for. What is for members is kept by no
 * cache.
 */
@Controller
class PackFileController {

	/** Short, so that a pack which may not be shown any more is gone soon. */
	private static final Duration KEPT_BY_CACHES = Duration.ofMinutes(1);

	private static final Duration SOON = Duration.ofMinutes(1);

	private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

	private final PackReading packs;

	PackFileController(PackReading packs) {
		this.packs = packs;
	}

	@GetMapping("/meetings/{reference}/pack.pdf")
	Object newest(@PathVariable String reference, HttpMethod method, HttpServletResponse response, Model model) {
		MeetingReference meeting = meeting(reference);
		PackList list = this.packs.of(meeting, null);
		PackSummary pack = list.getNewest();
		if (pack == null || pack.open() == null) {
			return notYet(meeting, list, response, model);
		}
		return file(pack, pack.open(), true, method, response);
	}

	@GetMapping("/meetings/{reference}/members-pack.pdf")
	Object newestForMembers(@PathVariable String reference, ActingPerson reader, HttpMethod method,
			HttpServletResponse response, Model model) {
		MeetingReference meeting = meeting(reference);
		PackList list = forMembers(meeting, reader);
		PackSummary pack = list.getNewest();
		if (pack != null && !pack.withheld() && pack.open() != null) {
			return forEverybody(pack.open().href());
		}
		if (pack == null || pack.members() == null) {
			return notYet(meeting, list, response, model);
		}
		return file(pack, pack.members(), false, method, response);
	}

	@GetMapping("/meetings/{reference}/packs/{number:[1-9]\\d{0,4}}/pack.pdf")
	Object numbered(@PathVariable String reference, @PathVariable int number, HttpMethod method,
			HttpServletResponse response, Model model) {
		PackSummary pack = pack(this.packs.of(meeting(reference), null), number);
		return (pack.open() != null) ? file(pack, pack.open(), true, method, response) : gone(pack, response, model);
	}

	@GetMapping("/meetings/{reference}/packs/{number:[1-9]\\d{0,4}}/members-pack.pdf")
	Object numberedForMembers(@PathVariable String reference, @PathVariable int number, ActingPerson reader,
			HttpMethod method, HttpServletResponse response, Model model) {
		PackSummary pack = pack(forMembers(meeting(reference), reader), number);
		if (!pack.withheld() && pack.open() != null) {
			return forEverybody(pack.open().href());
		}
		return (pack.members() != null) ? file(pack, pack.members(), false, method, response)
				: gone(pack, response, model);
	}

	private PackList forMembers(MeetingReference meeting, ActingPerson reader) {
		PackList list = this.packs.of(meeting, reader);
		if (!list.entitled()) {
			throw new NotFound("members' pack of " + meeting);
		}
		return list;
	}

	private static PackSummary pack(PackList list, int number) {
		return list.packs()
			.stream()
			.filter((pack) -> pack.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("pack " + number));
	}

	/** Where nothing is withheld, members read what everybody reads. */
	private static ResponseEntity<Void> forEverybody(String href) {
		return ResponseEntity.status(HttpStatus.FOUND)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.LOCATION, href)
			.build();
	}

	private Object file(PackSummary pack, PackSummary.Edition edition, boolean open, HttpMethod method,
			HttpServletResponse response) {
		MadeFiles.MadeFile file = this.packs.file(edition);
		// Set, not added: the policy of pages is there already.
		response.setHeader("Content-Security-Policy", SANDBOX);
		var answer = ResponseEntity.ok()
			.cacheControl(
					open ? CacheControl.maxAge(KEPT_BY_CACHES).cachePublic() : CacheControl.noStore().cachePrivate())
			.eTag("\"" + file.digest() + "\"")
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + pack.meeting() + "-"
					+ (open ? "pack" : "members-pack") + "-" + pack.number() + ".pdf\"");
		if (method == HttpMethod.HEAD) {
			return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes").contentLength(file.size()).build();
		}
		return answer.<Resource>body(file.content());
	}

	private static ModelAndView notYet(MeetingReference meeting, PackList list, HttpServletResponse response,
			Model model) {
		if (!list.isThere()) {
			throw new NotFound("pack of " + meeting);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SOON.toSeconds()));
		return page("packs/not-yet", meeting, HttpStatus.SERVICE_UNAVAILABLE, model);
	}

	private static ModelAndView gone(PackSummary pack, HttpServletResponse response, Model model) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("pack", pack);
		return page("packs/gone", pack.meeting(), HttpStatus.GONE, model);
	}

	private static ModelAndView page(String view, MeetingReference meeting, HttpStatus status, Model model) {
		model.addAttribute("reference", meeting);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/meetings", "Meetings"),
				Link.to("/meetings/" + meeting, "The meeting"), Link.to("/meetings/" + meeting + "/packs", "Packs")));
		return new ModelAndView(view, model.asMap(), status);
	}

	private static MeetingReference meeting(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

}
