package org.openscrutiny.search.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class SearchUrlRules {

	@Bean
	Customizer<HttpSecurity> searchUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests.requestMatchers("/search").permitAll());
	}

}
