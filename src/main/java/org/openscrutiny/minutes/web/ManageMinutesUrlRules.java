package org.openscrutiny.minutes.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class ManageMinutesUrlRules {

	private static final int PLACE = 20;

	private static final String[] WRITERS = { Role.PANEL_OFFICER.name(), Role.OPCC_CONTRIBUTOR.name(),
			Role.OPCC_APPROVER.name() };

	/** Before the rules for readers, whose addresses these lie below. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	Customizer<HttpSecurity> manageMinutesUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/manage/minutes/redactions", "/manage/minutes/redactions/*")
					.hasRole(Role.ADMINISTRATOR.name())
					.requestMatchers("/manage/minutes", "/manage/minutes/**", "/manage/meetings/*/minutes",
							"/manage/meetings/*/minutes/**")
					.hasAnyRole(WRITERS)
					.requestMatchers("/meetings/*/minutes/comments", "/meetings/*/minutes/comments/*")
					.hasAnyRole(Role.PANEL_MEMBER.name(), Role.PANEL_OFFICER.name(), Role.OPCC_CONTRIBUTOR.name(),
							Role.OPCC_APPROVER.name()));
	}

	@Bean
	NavigationItem manageMinutesNavigation() {
		return NavigationItem
			.forStaff(PLACE, "/manage/minutes", "Write minutes", Role.PANEL_OFFICER, Role.OPCC_CONTRIBUTOR,
					Role.OPCC_APPROVER)
			.alsoFor("/manage/meetings/{reference}/minutes");
	}

	@Bean
	NavigationItem redactionNavigation() {
		return NavigationItem.forStaff(PLACE, "/manage/minutes/redactions", "Redaction", Role.ADMINISTRATOR);
	}

}
