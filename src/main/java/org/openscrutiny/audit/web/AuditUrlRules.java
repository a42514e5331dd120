package org.openscrutiny.audit.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class AuditUrlRules {

	@Bean
	Customizer<HttpSecurity> auditUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/manage/audit").hasRole(Role.ADMINISTRATOR.name()));
	}

	@Bean
	NavigationItem auditNavigation() {
		return NavigationItem.forStaff(90, "/manage/audit", "Audit trail", Role.ADMINISTRATOR);
	}

}
