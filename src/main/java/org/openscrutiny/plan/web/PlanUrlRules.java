package org.openscrutiny.plan.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class PlanUrlRules {

	private static final int PLACE = 45;

	private static final String DESK = "/manage/plan";

	@Bean
	Customizer<HttpSecurity> planUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/plan", "/plan.csv", "/plan/*", "/plan/*/milestones/*", "/indicators/*")
			.permitAll()
			.requestMatchers(DESK + "/plans/*/publication", DESK + "/plans/*/sections/*/correction",
					DESK + "/plans/*/sections/*/objectives/*/correction", DESK + "/milestones/*/correction",
					DESK + "/kpis/*/correction", DESK + "/kpis/*/status", DESK + "/kpis/*/measures/*/development",
					DESK + "/kpis/*/measures/*/targets/*/ending", DESK + "/milestones/*/updates/*/publication")
			.hasRole(Role.OPCC_APPROVER.name())
			.requestMatchers(DESK, DESK + "/**")
			.hasAnyRole(Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name()));
	}

	@Bean
	NavigationItem planNavigation() {
		return NavigationItem.forReaders(PLACE, "/plan", "Plan");
	}

	@Bean
	NavigationItem managePlanNavigation() {
		return NavigationItem.forStaff(PLACE, DESK, "Plan", Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER);
	}

}
