package org.openscrutiny.documents.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Everybody may ask for a file; its owner says who gets it.
 */
@Configuration(proxyBeanMethods = false)
class DocumentUrlRules {

	@Bean
	Customizer<HttpSecurity> documentUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/documents/*", "/documents/*/*").permitAll());
	}

}
