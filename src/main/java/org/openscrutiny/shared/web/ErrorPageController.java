package org.openscrutiny.shared.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page of an error to whoever asks, whatever kind of answer was asked for.
 */
@Controller
class ErrorPageController extends AbstractErrorController {

	ErrorPageController(ErrorAttributes attributes, List<ErrorViewResolver> pages) {
		super(attributes, pages);
	}

	@RequestMapping("/error")
	ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
		forgetForms(request);
		HttpStatus status = getStatus(request);
		Map<String, @Nullable Object> model = getErrorAttributes(request, ErrorAttributeOptions.defaults());
		response.setStatus(status.value());
		// The page that failed may have allowed caches to keep it.
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = resolveErrorView(request, response, status, model);
		return (page != null) ? page : new ModelAndView(status.is5xxServerError() ? "error/500" : "error/400", model);
	}

	/** What the page that failed knew of its form is nothing that this page can show. */
	private static void forgetForms(HttpServletRequest request) {
		Collections.list(request.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(BindingResult.MODEL_KEY_PREFIX))
			.forEach(request::removeAttribute);
	}

}
