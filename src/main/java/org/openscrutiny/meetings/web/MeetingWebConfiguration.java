package org.openscrutiny.meetings.web;

import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class MeetingWebConfiguration {

	@Bean
	NavigationItem meetingsInMenu() {
		return NavigationItem.forReaders(10, "/meetings", "Meetings");
	}

	@Bean
	Customizer<HttpSecurity> meetingUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/meetings", "/meetings/*", "/meetings/*/", "/meetings/*/papers/*", "/meetings.csv")
			.permitAll());
	}

}
