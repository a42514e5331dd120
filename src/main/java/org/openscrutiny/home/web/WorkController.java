package org.openscrutiny.home.web;

import java.util.Comparator;
import java.util.List;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.WaitingWork;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What waits for whoever is signed in.
 */
@Controller
class WorkController {

	private final List<WaitingWork> modules;

	WorkController(List<WaitingWork> modules) {
		this.modules = modules;
	}

	@GetMapping("/account/work")
	String show(ActingPerson person, Model model) {
		List<WaitingWork.Section> sections = this.modules.stream()
			.flatMap((module) -> module.waitingFor(person).stream())
			.sorted(Comparator.comparingInt(WaitingWork.Section::place))
			.toList();
		model.addAttribute("sections", sections);
		model.addAttribute("nothingWaits", sections.stream().anyMatch((section) -> section.items().isEmpty()));
		model.addAttribute("breadcrumbs", Link.trail());
		return "home/work";
	}

}
