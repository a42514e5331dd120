package org.openscrutiny.shared.web;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives a fault of ours a reference that the reader can quote and that is in the log
 * beside the stack trace.
 */
@Component
class FaultReference extends DefaultErrorAttributes {

	private static final Logger logger = LoggerFactory.getLogger(FaultReference.class);

	/** The token of a link that lets its bearer in. */
	private static final Pattern SECRET = Pattern.compile("(?<=/)[\\w-]{43}(?=/|$)");

	private static final String ATTRIBUTE = FaultReference.class.getName();

	@Override
	public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
		Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
		if (attributes.get("status") instanceof Integer status && status >= 500) {
			attributes.put("reference", reference(request, attributes.get("path")));
		}
		return attributes;
	}

	private String reference(WebRequest request, @Nullable Object path) {
		if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof String given) {
			return given;
		}
		String reference = UUID.randomUUID().toString().substring(0, 8);
		request.setAttribute(ATTRIBUTE, reference, RequestAttributes.SCOPE_REQUEST);
		logger.error("Fault {} at {}", reference, SECRET.matcher(String.valueOf(path)).replaceAll("…"),
				getError(request));
		return reference;
	}

}
