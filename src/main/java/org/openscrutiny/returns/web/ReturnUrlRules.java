package org.openscrutiny.returns.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class ReturnUrlRules {

	private static final int PLACE = 46;

	/** Which measures a contributor reaches is asked of each record. */
	@Bean
	Customizer<HttpSecurity> returnUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers(ManageRoundsController.PATH, ManageRoundsController.PATH + "/**", ApprovalsController.PATH,
					ApprovalsController.PATH + "/**")
			.hasRole(Role.OPCC_APPROVER.name())
			.requestMatchers("/returns", "/returns/**")
			.hasAnyRole(Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name()));
	}

	@Bean
	NavigationItem returnsNavigation() {
		return NavigationItem.forStaff(PLACE, "/returns", "Figures", Role.OPCC_CONTRIBUTOR);
	}

	@Bean
	NavigationItem approvalsNavigation() {
		return NavigationItem.forStaff(PLACE + 1, ApprovalsController.PATH, "Approvals", Role.OPCC_APPROVER);
	}

	@Bean
	NavigationItem roundsNavigation() {
		return NavigationItem.forStaff(PLACE + 2, ManageRoundsController.PATH, "Rounds", Role.OPCC_APPROVER);
	}

}
