package org.openscrutiny.accounts;

import java.time.Duration;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The one chain of security filters. Each module adds the rules for its own addresses as
 * a {@code Customizer<HttpSecurity>}; what no module claims does not exist.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

	private static final Duration ONE_YEAR = Duration.ofDays(365);

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	/**
	 * Only a page can be returned to after signing in; a form that was sent is kept by
	 * {@link ExpiredForms}.
	 */
	@Bean
	RequestCache requestCache() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(
				(request) -> "GET".equals(request.getMethod()) && !UnclaimedAddresses.isUnclaimed(request));
		return cache;
	}

	/**
	 * Two pages that are opened at once may both be the first to put something into a
	 * session.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfSimultaneousRequests() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/** Behind the filter that finds the session, before all that ask for a field. */
	@Bean
	FilterRegistrationBean<UploadGate> uploadGate(AddressRules rules, ExpiredForms expiredForms,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
		FilterRegistrationBean<UploadGate> registration = new FilterRegistrationBean<>(
				new UploadGate(rules, expiredForms, controllers));
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 10);
		return registration;
	}

	@Bean
	SecurityFilterChain theOneChain(HttpSecurity http, RequestCache requestCache, Welcome welcome,
			ExpiredForms expiredForms) throws Exception {
		UnclaimedAddresses unclaimed = new UnclaimedAddresses();
		http.requestCache((cache) -> cache.requestCache(requestCache));
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
					.permitAll()
					.requestMatchers("/assets/**")
					.permitAll()
					.anyRequest()
					.access(unclaimed));
		http.formLogin((form) -> form.loginPage("/sign-in")
			.usernameParameter("email")
			.passwordParameter("password")
			.successHandler(welcome)
			.failureHandler(new FailedSignIn())
			.permitAll());
		http.logout((out) -> out
			.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
			.logoutSuccessUrl("/sign-in?signed-out")
			.deleteCookies("SESSION"));
		http.exceptionHandling((errors) -> errors.authenticationEntryPoint(unclaimed.orElse("/sign-in"))
			.accessDeniedHandler(expiredForms));
		// The others are put on every answer by shared.web, also where no filter of this
		// chain is reached.
		http.headers((headers) -> headers.defaultsDisabled()
			.cacheControl(Customizer.withDefaults())
			.httpStrictTransportSecurity(
					(hsts) -> hsts.maxAgeInSeconds(ONE_YEAR.toSeconds()).includeSubDomains(false)));
		return http.build();
	}

}
