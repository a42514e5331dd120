package org.openscrutiny.accounts;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import org.openscrutiny.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/**
 * What the modules' rules say of an address, for those who must know before the filter
 * that applies them is reached. The evaluator of privileges cannot tell: it has no
 * request that the last of these rules could ask.
 */
@Component
class AddressRules {

	private static final Authentication OF_EVERY_ROLE = UsernamePasswordAuthenticationToken.authenticated("anybody", "",
			Arrays.stream(Role.values()).map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());

	private final ObjectProvider<SecurityFilterChain> chain;

	AddressRules(ObjectProvider<SecurityFilterChain> chain) {
		this.chain = chain;
	}

	/** Whether there is anybody who may send this request. */
	boolean isClaimed(HttpServletRequest request) {
		return allow(OF_EVERY_ROLE, request);
	}

	/** Whether this person may send this request. */
	boolean allow(Authentication person, HttpServletRequest request) {
		return this.chain.getObject()
			.getFilters()
			.stream()
			.filter(AuthorizationFilter.class::isInstance)
			.map((filter) -> ((AuthorizationFilter) filter).getAuthorizationManager())
			.map((rules) -> rules.authorize(() -> person, request))
			.allMatch((result) -> result != null && result.isGranted());
	}

}
