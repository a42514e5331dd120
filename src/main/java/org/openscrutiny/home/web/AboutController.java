package org.openscrutiny.home.web;

import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The pages about the site itself.
 */
@Controller
@PublicPage
class AboutController {

	@ModelAttribute
	void breadcrumbs(Model model) {
		model.addAttribute("breadcrumbs", Link.trail());
	}

	@GetMapping("/about")
	String about() {
		return "about/about";
	}

	@GetMapping("/accessibility")
	String accessibility() {
		return "about/accessibility";
	}

	@GetMapping("/privacy")
	String privacy() {
		return "about/privacy";
	}

	@GetMapping("/cookies")
	String cookies() {
		return "about/cookies";
	}

}
