package org.openscrutiny.actions.web;

import org.openscrutiny.actions.ActionDashboard;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What of the tracker concerns whoever is signed in.
 */
@Controller
class OwnActionsController {

	private final ActionDashboard dashboard;

	OwnActionsController(ActionDashboard dashboard) {
		this.dashboard = dashboard;
	}

	@GetMapping("/account/actions")
	String show(ActingPerson person, Model model) {
		model.addAttribute("board", this.dashboard.of(person));
		model.addAttribute("most", ActionDashboard.CHANGES);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/account/work", "Your work")));
		return "actions/own";
	}

	@PostMapping("/account/actions/look")
	String looked(ActingPerson person, RedirectAttributes redirect) {
		this.dashboard.looked(person.id());
		redirect.addFlashAttribute("notice", "From now on only newer changes are shown.");
		return "redirect:/account/actions";
	}

}
