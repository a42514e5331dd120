package org.openscrutiny.accounts.web;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

@Configuration(proxyBeanMethods = false)
class AccountUrlRules {

	@Bean
	Customizer<HttpSecurity> accountUrls() {
		return (http) -> http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/sign-in", "/kept-form", "/kept-form/discard", "/password/*")
					.permitAll()
					.requestMatchers("/account", "/account/password", "/account/sessions/*/ending")
					.authenticated()
					.requestMatchers("/manage/accounts", "/manage/accounts/**")
					.hasRole(Role.ADMINISTRATOR.name()));
	}

	@Bean
	NavigationItem accountsNavigation() {
		return NavigationItem.forStaff(80, "/manage/accounts", "Accounts", Role.ADMINISTRATOR);
	}

}
