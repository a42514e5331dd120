package org.openscrutiny.launch;

import org.openscrutiny.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class HealthUrlRules {

	@Bean
	Customizer<HttpSecurity> healthUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
					.permitAll()
					.requestMatchers("/actuator", "/actuator/**")
					.hasRole(Role.ADMINISTRATOR.name()));
	}

}
