package org.openscrutiny.decisions.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class DecisionUrlRules {

	private static final int PLACE = 40;

	private static final String DESK = "/manage/decisions";

	@Bean
	Customizer<HttpSecurity> decisionUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/decisions", "/decisions/*", "/decisions/*/", "/decisions.csv", "/decisions.atom")
			.permitAll()
			.requestMatchers(DESK + "/*/publication", DESK + "/*/return", DESK + "/*/withholding",
					DESK + "/*/declassification", DESK + "/*/correction", DESK + "/imports/*/publication",
					DESK + "/gaps/*/explanation")
			.hasRole(Role.OPCC_APPROVER.name())
			.requestMatchers(DESK, DESK + "/**")
			.hasAnyRole(Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name())
			.requestMatchers("/manage/scrutiny", "/manage/scrutiny/**")
			.hasRole(Role.PANEL_OFFICER.name()));
	}

	@Bean
	NavigationItem decisionsNavigation() {
		return NavigationItem.forReaders(PLACE, "/decisions", "Decisions");
	}

	@Bean
	NavigationItem manageDecisionsNavigation() {
		return NavigationItem.forStaff(PLACE, DESK, "Decisions", Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER);
	}

	@Bean
	NavigationItem scrutinyNavigation() {
		return NavigationItem.forStaff(PLACE, "/manage/scrutiny", "Key decisions", Role.PANEL_OFFICER);
	}

}
