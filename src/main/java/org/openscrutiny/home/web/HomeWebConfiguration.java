package org.openscrutiny.home.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class HomeWebConfiguration {

	@Bean
	NavigationItem aboutInMenu() {
		return NavigationItem.forReaders(90, "/about", "About");
	}

	@Bean
	NavigationItem workInMenu() {
		return NavigationItem.forStaff(0, "/account/work", "Your work", Role.values());
	}

	@Bean
	Customizer<HttpSecurity> homeUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests
					.requestMatchers("/", "/about", "/accessibility", "/privacy", "/cookies", "/sitemap.xml",
							"/robots.txt", "/.well-known/security.txt")
					.permitAll()
					.requestMatchers("/account/work")
					.authenticated());
	}

}
