package org.openscrutiny.shared.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
	 * The page shows what was typed, so that it can be carried over to the record as it
	 * is now.
	 */
	@ExceptionHandler({ StaleRecord.class, OptimisticLockingFailureException.class })
	ModelAndView changedBySomebodyElse(HttpServletRequest request) {
		Map<String, String> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!NOT_TYPED.contains(name) && !name.startsWith("_")
					&& !name.toLowerCase(Locale.ROOT).contains("password")) {
				typed.put(FieldName.inWords(name), String.join(", ", values));
			}
		});
		ModelAndView page = new ModelAndView("error/409", Map.of("typed", typed), HttpStatus.CONFLICT);
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

}
