package org.openscrutiny.shared.web;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.Site;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Site.class)
class WebConfiguration implements WebMvcConfigurer {

	private final JdbcClient jdbc;

	private final List<NextPublication> publications;

	private final Clock clock;

	WebConfiguration(JdbcClient jdbc, List<NextPublication> publications, Clock clock) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PublicPageCaching(this.jdbc, this.publications, this.clock));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ActingPersonArgumentResolver());
	}

	@Bean
	static WebMvcRegistrations formBinders() {
		return new WebMvcRegistrations() {

			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new FormBinder.Adapter();
			}
		};
	}

	@Bean
	FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter() {
		FilterRegistrationBean<SecurityHeadersFilter> registration = inOrder(new SecurityHeadersFilter(),
				Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<OutageFilter> outageFilter(EmergencyPages pages) {
		return inOrder(new OutageFilter(pages), Ordered.HIGHEST_PRECEDENCE + 1);
	}

	@Bean
	FilterRegistrationBean<SupportedMethodsFilter> supportedMethodsFilter(EmergencyPages pages) {
		return inOrder(new SupportedMethodsFilter(pages), Ordered.HIGHEST_PRECEDENCE + 5);
	}

	/**
	 * It asks for the fields of a form, and so stands behind the filters that say who may
	 * send one with files.
	 */
	@Bean
	FilterRegistrationBean<UnstorableTextFilter> unstorableTextFilter(EmergencyPages pages) {
		return inOrder(new UnstorableTextFilter(pages), Ordered.HIGHEST_PRECEDENCE + 100);
	}

	/**
	 * Weak, because a strong tag switches the container's compression off. Files, which
	 * are too large to be kept until they are whole, bring tags of their own.
	 */
	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> etagFilter() {
		ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter() {

			@Override
			protected boolean shouldNotFilter(HttpServletRequest request) {
				return request.getRequestURI().startsWith("/documents/");
			}
		};
		filter.setWriteWeakETag(true);
		return inOrder(filter, Ordered.LOWEST_PRECEDENCE - 20);
	}

	@Bean
	FilterRegistrationBean<RepeatedSubmissionFilter> repeatedSubmissionFilter(JdbcClient jdbc) {
		return inOrder(new RepeatedSubmissionFilter(new Submissions(jdbc)), Ordered.LOWEST_PRECEDENCE - 10);
	}

	private static <F extends Filter> FilterRegistrationBean<F> inOrder(F filter, int order) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		return registration;
	}

	/**
	 * Forms are records, filled through their constructor alone; white space around what
	 * was typed is dropped.
	 */
	@ControllerAdvice
	static class FormBinding {

		/** Rows of the largest form to come, a quarter's measures, with room to spare. */
		private static final int MOST_ROWS = 500;

		@InitBinder
		void bind(WebDataBinder binder) {
			binder.setDeclarativeBinding(true);
			binder.setAutoGrowCollectionLimit(MOST_ROWS);
			binder.registerCustomEditor(String.class, new TypedText());
		}

	}

}
