package org.openscrutiny.membership.web;

import java.time.Clock;
import java.time.LocalDate;

import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
@PublicPage
class MembersController {

	private static final String PANEL = "membership/panel";

	private final MembershipReading reading;

	private final MembershipWords words;

	private final Clock clock;

	MembersController(MembershipReading reading, MembershipWords words, Clock clock) {
		this.reading = reading;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/members")
	ModelAndView panel(@ModelAttribute("form") OnDayForm form, BindingResult errors, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = form.read(errors).orElse(today);
		model.addAttribute("panel", this.reading.panelOn(day));
		model.addAttribute("today", today);
		model.addAttribute("words", this.words);
		model.addAttribute("breadcrumbs", Link.trail());
		return errors.hasErrors() ? Rejection.of(PANEL) : new ModelAndView(PANEL);
	}

	@GetMapping("/members/{slug}")
	String member(@PathVariable String slug, Model model) {
		MemberRecord member = this.reading.member(slug);
		model.addAttribute("member", member);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("words", this.words);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/members", "Members")));
		return "membership/member";
	}

}
