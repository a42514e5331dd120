package org.openscrutiny.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pages that fail, and forms larger than any that exists yet, so that tests can see what
 * becomes of them.
 */
@Controller
class FaultyPage {

	private final AtomicInteger carriedOut = new AtomicInteger();

	@GetMapping("/testing/fault")
	String fault() {
		throw new IllegalStateException("The secret detail");
	}

	@GetMapping("/testing/status/{status}")
	String status(@PathVariable int status) {
		throw new ResponseStatusException(HttpStatusCode.valueOf(status));
	}

	/** The template fails, when it has begun to show the form. */
	@GetMapping("/testing/faulty-form")
	String faultyForm(@ModelAttribute("form") Quarter quarter, BindingResult errors) {
		errors.reject("wrong", "Something is wrong");
		return "testing/faulty-form";
	}

	@PostMapping("/testing/quarter")
	@ResponseBody
	String quarter(@ModelAttribute("form") Quarter quarter, BindingResult errors) {
		Measure last = quarter.measures().get(quarter.measures().size() - 1);
		return quarter.measures().size() + " measures, the last " + last.value() + " " + last.note();
	}

	@PostMapping(path = "/testing/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseBody
	String papers(@RequestParam List<MultipartFile> papers) {
		return papers.size() + " papers, " + papers.stream().mapToLong(MultipartFile::getSize).sum() + " bytes";
	}

	/** Carries out a form, and leads to the number of those that were. */
	@PostMapping("/testing/count")
	String count() {
		return "redirect:/testing/count/" + this.carriedOut.incrementAndGet();
	}

	@Bean
	static Customizer<HttpSecurity> faultyUrls() {
		return (http) -> http.authorizeHttpRequests((requests) -> requests.requestMatchers("/testing/**").permitAll());
	}

	record Quarter(@Nullable Integer version, List<Measure> measures) {
	}

	record Measure(String value, String note) {
	}

}
