package org.openscrutiny.scorecards.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class ScorecardUrlRules {

	private static final int PLACE = 35;

	private static final String DESK = "/manage/scorecards";

	@Bean
	Customizer<HttpSecurity> scorecardUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/scorecards", "/scorecards.csv", "/scorecards/*", "/scorecards/*/*", "/releases",
					"/about/method")
			.permitAll()
			.requestMatchers(DESK + "/limits")
			.hasAnyRole(Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name())
			.requestMatchers(DESK + "/new", DESK + "/*/date", DESK + "/*/versions", DESK + "/*/*/schedule",
					DESK + "/*/*/meeting", DESK + "/*/*/recall", DESK + "/*/calling-off", DESK + "/*/*/removal",
					DESK + "/limits/**")
			.hasRole(Role.OPCC_APPROVER.name())
			.requestMatchers(DESK, DESK + "/**")
			.hasAnyRole(Role.OPCC_CONTRIBUTOR.name(), Role.OPCC_APPROVER.name()));
	}

	@Bean
	NavigationItem scorecardsNavigation() {
		return NavigationItem.forReaders(PLACE, "/scorecards", "Scorecards");
	}

	@Bean
	NavigationItem manageScorecardsNavigation() {
		return NavigationItem.forStaff(PLACE, DESK, "Scorecards", Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER);
	}

}
