package org.openscrutiny.meetings.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Who prepares meetings. Of which bodies is checked where they are prepared.
 */
@Configuration(proxyBeanMethods = false)
class ManageMeetingUrlRules {

	private static final int PLACE = 8;

	private static final String DESK = "/manage/meetings";

	@Bean
	Customizer<HttpSecurity> manageMeetingUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests.requestMatchers(DESK, DESK + "/**")
			.hasAnyRole(Role.PANEL_OFFICER.name(), Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name()));
	}

	@Bean
	NavigationItem manageMeetingsNavigation() {
		return NavigationItem.forStaff(PLACE, DESK, "Prepare meetings", Role.PANEL_OFFICER, Role.OPCC_CONTRIBUTOR,
				Role.OPCC_APPROVER);
	}

}
