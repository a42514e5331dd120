package org.openscrutiny.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountAttributes;
import org.openscrutiny.accounts.KeptForm;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Forgets a kept form once it was sent again: it was carried out, or its own page shows
 * what was typed and why it was not.
 */
@Configuration(proxyBeanMethods = false)
class SentKeptForms implements HandlerInterceptor, WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		HttpSession session = "POST".equals(request.getMethod()) ? request.getSession(false) : null;
		boolean answered = failure == null && (response.getStatus() < HttpStatus.BAD_REQUEST.value()
				|| response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value());
		if (session != null && answered && session.getAttribute(AccountAttributes.KEPT_FORM) instanceof KeptForm form
				&& form.isSentAgainBy(request)) {
			session.removeAttribute(AccountAttributes.KEPT_FORM);
		}
	}

}
