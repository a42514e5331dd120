package org.openscrutiny.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.openscrutiny.shared.NextPublication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets caches keep a {@link PublicPage} for at most a minute, and never past the next
 * publication or midnight, when pages change by themselves.
 */
class PublicPageCaching implements HandlerInterceptor {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final List<NextPublication> publications;

	private final Clock clock;

	PublicPageCaching(List<NextPublication> publications, Clock clock) {
		this.publications = List.copyOf(publications);
		this.clock = clock;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && isPublicPage(method)) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
			if (request.getUserPrincipal() == null) {
				response.setHeader(HttpHeaders.CACHE_CONTROL,
						CacheControl.maxAge(longest()).cachePublic().getHeaderValue());
			}
		}
		return true;
	}

	private static boolean isPublicPage(HandlerMethod method) {
		return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PublicPage.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicPage.class);
	}

	private Duration longest() {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		Instant midnight = LocalDate.from(now).plusDays(1).atStartOfDay(now.getZone()).toInstant();
		Instant next = this.publications.stream()
			.map((publication) -> publication.after(now.toInstant()))
			.flatMap(Optional::stream)
			.min(Instant::compareTo)
			.filter((instant) -> instant.isBefore(midnight))
			.orElse(midnight);
		Duration untilThen = Duration.between(now.toInstant(), next);
		return (untilThen.compareTo(LONGEST) < 0) ? untilThen : LONGEST;
	}

}
