package org.openscrutiny.plan.web;

import java.time.Clock;

import org.openscrutiny.plan.Plan;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the office's pages of this module have in common.
 */
@Component
class Desk {

	static final String PATH = "/manage/plan";

	static final Link LIST = Link.to(PATH, "Plan");

	private final Clock clock;

	Desk(Clock clock) {
		this.clock = clock;
	}

	By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

	static String pathOf(String plan) {
		return PATH + "/plans/" + plan;
	}

	static String kpiPath(String kpi) {
		return PATH + "/kpis/" + kpi;
	}

	static Link link(Plan plan) {
		return Link.to(pathOf(plan.getSlug()), plan.getTitle());
	}

	/** A page with one short form, below others. */
	static String form(FormPage page, Model model, Link... above) {
		model.addAttribute("page", page);
		model.addAttribute("choices", page.choices());
		model.addAttribute("breadcrumbs", Link.trail(above));
		return "plan/manage/form";
	}

	static ModelAndView done(String path, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + path);
	}

}
