package org.openscrutiny.home.web;

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
	Customizer<HttpSecurity> homeUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests
					.requestMatchers("/", "/about", "/accessibility", "/privacy", "/cookies", "/sitemap.xml",
							"/robots.txt", "/.well-known/security.txt")
					.permitAll());
	}

}
