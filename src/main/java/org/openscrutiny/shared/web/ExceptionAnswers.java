package org.openscrutiny.shared.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers to what is nobody's fault. Everything else is a fault of ours, left to
 * {@link FaultReference}.
 */
@ControllerAdvice
class ExceptionAnswers {

	private static final Set<String> NOT_TYPED = Set.of(RepeatedSubmissionFilter.PARAMETER, "version");

	/** What stood in a field when its page was opened. */
	private static final String SEEN = "seen[";

	private final CurrentForms currentForms;

	private final LayoutAdvice layout;

	ExceptionAnswers(CurrentForms currentForms, LayoutAdvice layout) {
		this.currentForms = currentForms;
		this.layout = layout;
	}

	@ExceptionHandler(NotFound.class)
	@ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "Not found")
	void notFound() {
	}

	/** An identifier in the address that cannot be one names nothing. */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	@ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "Not found")
	void notAnIdentifier() {
	}

	/**
	 * The page shows what was typed beside what the record holds now, so that it can be
	 * carried over. The layout is asked for by hand, because model attributes are not
	 * filled in after an exception.
	 */
	@ExceptionHandler({ StaleRecord.class, OptimisticLockingFailureException.class })
	ModelAndView changedBySomebodyElse(HttpServletRequest request, HttpServletResponse response, Model model,
			@Nullable ActingPerson person) {
		this.layout.layout(model, request, person);
		Map<String, List<String>> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!NOT_TYPED.contains(name) && !name.startsWith("_") && !name.startsWith(SEEN)
					&& !name.toLowerCase(Locale.ROOT).contains("password")) {
				typed.put(name, List.of(values));
			}
		});
		CurrentForms.CurrentForm current = this.currentForms.of(request, response, typed.keySet());
		ModelAndView page = new ModelAndView("error/409", HttpStatus.CONFLICT);
		page.addObject("compared", current.isKnown());
		page.addObject("fields",
				typed.entrySet()
					.stream()
					.map((field) -> new TypedField(FieldName.inWords(field.getKey()), current.inWords(field.getValue()),
							current.inWords(field.getKey())))
					.toList());
		page.addObject("record", cameFrom(request));
		return page;
	}

	/** The page of ours that the form was on: a link for the reader, never a redirect. */
	private static @Nullable String cameFrom(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		String own = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) + "/";
		return (referer != null && referer.startsWith(own) && !referer.startsWith(own + "/"))
				? referer.substring(own.length() - 1) : null;
	}

	/**
	 * A field of the form that came too late.
	 *
	 * @param name in words
	 * @param typed what was typed
	 * @param current what the record holds now; null if the form cannot tell
	 */
	record TypedField(String name, String typed, @Nullable String current) {

		public boolean isDifferent() {
			return this.current != null && !this.current.strip().equals(this.typed.strip());
		}

	}

}
