package org.openscrutiny.shared.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller the person who is signed in, or null where the parameter is nullable
 * and nobody is.
 */
class ActingPersonArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ActingPerson.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof HasActingPerson signedIn) {
			return signedIn.actingPerson();
		}
		if (parameter.isOptional() || parameter.hasParameterAnnotation(Nullable.class)) {
			return null;
		}
		throw new IllegalStateException("Nobody is signed in: the address rules of this page let readers through");
	}

}
