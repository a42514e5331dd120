package org.openscrutiny.membership.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class MembershipWebConfiguration {

	private static final int PLACE = 60;

	@Bean
	Customizer<HttpSecurity> membershipUrls() {
		return (http) -> http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/members", "/members/*", "/members.csv")
				.permitAll()
				.requestMatchers("/manage/members", "/manage/members/**")
				.hasRole(Role.PANEL_OFFICER.name()));
	}

	@Bean
	NavigationItem membersNavigation() {
		return NavigationItem.forReaders(PLACE, "/members", "Members");
	}

	@Bean
	NavigationItem manageMembersNavigation() {
		return NavigationItem.forStaff(PLACE, "/manage/members", "Membership", Role.PANEL_OFFICER);
	}

}
