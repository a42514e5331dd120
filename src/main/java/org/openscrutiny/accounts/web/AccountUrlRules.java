package org.openscrutiny.accounts.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class AccountUrlRules {

	@Bean
	Customizer<HttpSecurity> accountUrls() {
		return (http) -> http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/sign-in", "/kept-form").permitAll());
	}

}
