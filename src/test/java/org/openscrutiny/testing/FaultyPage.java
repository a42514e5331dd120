package org.openscrutiny.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A page that fails, so that tests can see what a reader is told.
 */
@Controller
class FaultyPage {

	@GetMapping("/testing/fault")
	String fault() {
		throw new IllegalStateException("The secret detail");
	}

	@GetMapping("/testing/status/{status}")
	String status(@PathVariable int status) {
		throw new ResponseStatusException(org.springframework.http.HttpStatusCode.valueOf(status));
	}

	@Bean
	static Customizer<HttpSecurity> faultyUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests.requestMatchers("/testing/**").permitAll());
	}

}
