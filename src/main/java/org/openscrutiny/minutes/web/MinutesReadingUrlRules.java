package org.openscrutiny.minutes.web;

import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class MinutesReadingUrlRules {

	private static final int PLACE = 15;

	@Bean
	NavigationItem minutesInMenu() {
		return NavigationItem.forReaders(PLACE, "/minutes", "Minutes");
	}

	@Bean
	Customizer<HttpSecurity> minutesReadingUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests
					.requestMatchers("/minutes", "/minutes/*", "/minutes/*/*", "/meetings/*/minutes",
							"/meetings/*/minutes/", "/meetings/*/minutes.pdf", "/meetings/*/minutes/changes")
					.permitAll());
	}

}
