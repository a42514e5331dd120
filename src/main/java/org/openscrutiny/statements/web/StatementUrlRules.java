package org.openscrutiny.statements.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class StatementUrlRules {

	private static final int PLACE = 36;

	private static final String DESK = "/manage/statements";

	@Bean
	Customizer<HttpSecurity> statementUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/statements", "/statements.csv", "/statements/*", "/statements/*/*")
			.permitAll()
			.requestMatchers(DESK + "/priorities/*", DESK + "/priorities/*/end", DESK + "/priorities/*/*/metrics",
					DESK + "/*/versions", DESK + "/*/*/schedule", DESK + "/*/*/recall", DESK + "/*/*/meeting",
					DESK + "/*/*/removal")
			.hasRole(Role.OPCC_APPROVER.name())
			.requestMatchers(DESK, DESK + "/**")
			.hasAnyRole(Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name()));
	}

	@Bean
	NavigationItem manageStatementsNavigation() {
		return NavigationItem.forStaff(PLACE, DESK, "National statements", Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER);
	}

}
