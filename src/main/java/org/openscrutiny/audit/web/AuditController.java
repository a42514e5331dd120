package org.openscrutiny.audit.web;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditFilter;
import org.openscrutiny.audit.AuditLog;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The audit trail, for administrators.
 */
@Controller
class AuditController {

	private static final String PATH = "/manage/audit";

	private static final String VIEW = "audit/list";

	private final AuditLog log;

	AuditController(AuditLog log) {
		this.log = log;
	}

	@GetMapping(PATH)
	ModelAndView list(@ModelAttribute("form") FilterForm form, BindingResult errors,
			@RequestParam(defaultValue = "1") String page, Model model) {
		Optional<LocalDate> from = form.from().read(errors, "from", "first day");
		Optional<LocalDate> to = form.to().read(errors, "to", "last day");
		model.addAttribute("kinds", this.log.kinds());
		model.addAttribute("breadcrumbs", Link.trail());
		if (errors.hasErrors()) {
			return Rejection.of(VIEW);
		}
		int number = Pages.number(page);
		AuditLog.Found found = this.log
			.find(new AuditFilter(form.who(), form.what(), form.kind(), from.orElse(null), to.orElse(null)), number);
		model.addAttribute("found", found);
		model.addAttribute("pages", Pages.of(number, found.pages(), form.address()));
		return new ModelAndView(VIEW);
	}

	/**
	 * What the administrator looks for.
	 */
	record FilterForm(@Nullable String who, @Nullable String what, @Nullable String kind, DateFields from,
			DateFields to) {

		@SuppressWarnings("NullAway") // a GET without the fields leaves the dates null
		FilterForm {
			from = (from != null) ? from : DateFields.empty();
			to = (to != null) ? to : DateFields.empty();
		}

		public boolean isEmpty() {
			return text(this.who).isEmpty() && text(this.what).isEmpty() && text(this.kind).isEmpty()
					&& this.from.isEmpty() && this.to.isEmpty();
		}

		String address() {
			return UriComponentsBuilder.fromPath(PATH)
				.queryParam("who", text(this.who))
				.queryParam("what", text(this.what))
				.queryParam("kind", text(this.kind))
				.queryParam("from.day", text(this.from.day()))
				.queryParam("from.month", text(this.from.month()))
				.queryParam("from.year", text(this.from.year()))
				.queryParam("to.day", text(this.to.day()))
				.queryParam("to.month", text(this.to.month()))
				.queryParam("to.year", text(this.to.year()))
				.encode()
				.toUriString();
		}

		private static String text(@Nullable String value) {
			return (value != null) ? value : "";
		}

	}

}
