package org.openscrutiny.shared.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.openscrutiny.shared.NextPublication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets caches keep a {@link PublicPage} for at most a minute, and never past the next
 * publication or midnight, when pages change by themselves.
 */
class PublicPageCaching implements HandlerInterceptor {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final String nextPublication;

	private final Clock clock;

	PublicPageCaching(JdbcClient jdbc, List<NextPublication> publications, Clock clock) {
		this.jdbc = jdbc;
		this.nextPublication = publications.stream()
			.map(NextPublication::instants)
			.collect(Collectors.joining("\nunion all\n",
					"select min(instant) from (select null::timestamptz as instant union all\n",
					") as changes where instant > ? having count(*) > 0"));
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
		Instant next = this.jdbc.sql(this.nextPublication)
			.param(now.toOffsetDateTime())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.filter((instant) -> instant.isBefore(midnight))
			.orElse(midnight);
		Duration untilThen = Duration.between(now.toInstant(), next);
		return (untilThen.compareTo(LONGEST) < 0) ? untilThen : LONGEST;
	}

}
