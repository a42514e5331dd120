package org.openscrutiny.actions.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Who comes to which address. What of an action somebody may change depends on its owner
 * and is checked where it is changed.
 */
@Configuration(proxyBeanMethods = false)
class ActionUrlRules {

	private static final int PLACE = 20;

	private static final String DESK = "/manage/actions";

	private static final String OWN = "/account/actions";

	@Bean
	Customizer<HttpSecurity> actionUrls() {
		String officer = Role.PANEL_OFFICER.name();
		String contributor = Role.OPCC_CONTRIBUTOR.name();
		String approver = Role.OPCC_APPROVER.name();
		String member = Role.PANEL_MEMBER.name();
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/actions", "/actions/*", "/actions/*/*", "/actions/tracker/*/*", "/actions.csv",
					"/actions.atom")
			.permitAll()
			.requestMatchers(DESK + "/tracker", DESK + "/tracker/**")
			.hasRole(officer)
			.requestMatchers(DESK + "/new", DESK + "/*/reopening", DESK + "/*/change", DESK + "/*/publication",
					DESK + "/*/documents/*/withdrawal")
			.hasAnyRole(officer, contributor, approver)
			.requestMatchers(DESK, DESK + "/**", OWN, OWN + "/look")
			.hasAnyRole(officer, contributor, approver, member));
	}

	@Bean
	NavigationItem actionsNavigation() {
		return NavigationItem.forReaders(PLACE, "/actions", "Actions");
	}

	@Bean
	NavigationItem manageActionsNavigation() {
		return NavigationItem.forStaff(PLACE, DESK, "Actions", Role.PANEL_OFFICER, Role.OPCC_CONTRIBUTOR,
				Role.OPCC_APPROVER, Role.PANEL_MEMBER);
	}

}
