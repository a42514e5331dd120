package org.openscrutiny.actions.web;

import java.util.List;

import org.openscrutiny.actions.ActionDashboard;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What concerns whoever is signed in: actions, and what waits in other modules.
 */
@Controller
class OwnActionsController {

	private final ActionDashboard dashboard;

	private final List<WaitingWork> work;

	OwnActionsController(ActionDashboard dashboard, List<WaitingWork> work) {
		this.dashboard = dashboard;
		this.work = work;
	}

	@GetMapping("/account/actions")
	String show(ActingPerson person, Model model) {
		model.addAttribute("board", this.dashboard.of(person));
		model.addAttribute("waiting", this.work.stream().flatMap((each) -> each.of(person).stream()).toList());
		model.addAttribute("most", ActionDashboard.CHANGES);
		model.addAttribute("breadcrumbs", Link.trail());
		return "actions/own";
	}

	@PostMapping("/account/actions/look")
	String looked(ActingPerson person, RedirectAttributes redirect) {
		this.dashboard.looked(person.id());
		redirect.addFlashAttribute("notice", "From now on only newer changes are shown.");
		return "redirect:/account/actions";
	}

}
