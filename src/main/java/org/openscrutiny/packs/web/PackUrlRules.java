package org.openscrutiny.packs.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Everybody reads packs; those for members are found by nobody else who has signed in.
 */
@Configuration(proxyBeanMethods = false)
class PackUrlRules {

	@Bean
	Customizer<HttpSecurity> packUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests
			.requestMatchers("/meetings/*/members-pack.pdf", "/meetings/*/packs/*/members-pack.pdf")
			.authenticated()
			.requestMatchers("/meetings/*/pack.pdf", "/meetings/*/packs", "/meetings/*/packs/*",
					"/meetings/*/packs/*/pack.pdf", "/meetings/*/changes")
			.permitAll());
	}

}
