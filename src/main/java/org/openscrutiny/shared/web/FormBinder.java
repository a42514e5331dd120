package org.openscrutiny.shared.web;

import java.util.List;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Fills forms. What people type is text, and its form tells them what is wrong with it;
 * what no form of ours would send, such as a version that is no number or a row beyond
 * the last, cannot be told so and is answered with 400.
 */
final class FormBinder extends ExtendedServletRequestDataBinder {

	private FormBinder(@Nullable Object target, String name) {
		super(target, name);
	}

	@Override
	public void construct(ServletRequest request) {
		try {
			super.construct(request);
		}
		catch (IndexOutOfBoundsException | NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such row", ex);
		}
		if (getBindingResult().hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not what the form offers");
		}
	}

	/**
	 * Calls the controllers with forms that are filled so.
	 */
	static final class Adapter extends RequestMappingHandlerAdapter {

		@Override
		protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
			return new ServletRequestDataBinderFactory(methods, getWebBindingInitializer()) {

				@Override
				protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String name,
						NativeWebRequest request) {
					return new FormBinder(target, name);
				}
			};
		}

	}

}
