package org.openscrutiny.accounts;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses files of people who may not send them, before they are read. The container puts
 * all of a form's files on its disk as soon as a filter asks for one field, and the
 * filters that ask stand before those that know who may do what (ADR 10).
 * <p>
 * Without signing in, files may be sent only to an address that is open to everybody and
 * whose controller says that it consumes {@value MediaType#MULTIPART_FORM_DATA_VALUE}.
 */
class UploadGate extends OncePerRequestFilter {

	private static final Authentication ANYBODY = new AnonymousAuthenticationToken("upload-gate", "anybody",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final AddressRules rules;

	private final ExpiredForms expiredForms;

	private final ObjectProvider<RequestMappingHandlerMapping> controllers;

	UploadGate(AddressRules rules, ExpiredForms expiredForms,
			ObjectProvider<RequestMappingHandlerMapping> controllers) {
		this.rules = rules;
		this.expiredForms = expiredForms;
		this.controllers = controllers;
	}

	static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	/** The container reads the parts of a GET request too. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isMultipart(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication person = this.sessions.loadDeferredContext(request).get().getAuthentication();
		boolean isOpen = this.rules.allow(ANYBODY, request);
		if (!"POST".equals(request.getMethod()) || (person == null && isOpen && !takesFiles(request))) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
		}
		else if (isOpen || (person != null && this.rules.allow(person, request))) {
			chain.doFilter(request, response);
		}
		else {
			this.expiredForms.refuseUnread(request, response, person == null);
		}
	}

	private boolean takesFiles(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			return this.controllers.getObject()
				.getHandlerMethods()
				.keySet()
				.stream()
				.filter((address) -> !address.getConsumesCondition().isEmpty())
				.anyMatch((address) -> address.getMatchingCondition(request) != null);
		}
		finally {
			ServletRequestPathUtils.clearParsedRequestPath(request);
		}
	}

}
