package org.openscrutiny.membership.web;

import java.time.Clock;
import java.util.List;

import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the officers' pages of this module have in common.
 */
@Component
class ManagePages {

	static final String PATH = "/manage/members";

	static final Link LIST = Link.to(PATH, "Membership");

	private final Clock clock;

	ManagePages(Clock clock) {
		this.clock = clock;
	}

	By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

	/** A page below that of a member. */
	static String page(MemberRecord member, Model model, String view) {
		model.addAttribute("member", member.summary());
		model.addAttribute("breadcrumbs", Link.trail(LIST, Link.to(pathOf(member), member.summary().name())));
		return view;
	}

	static String pathOf(MemberRecord member) {
		return PATH + "/" + member.summary().slug();
	}

	/** Asks whether something was entered in error, and why. */
	static String removalPage(Removal removal, Model model) {
		model.addAttribute("removal", removal);
		return "membership/manage/removal";
	}

	/** Back to a member. */
	static ModelAndView done(String slug, String notice, RedirectAttributes redirect) {
		redirect.addAttribute("slug", slug);
		return told("/{slug}", notice, redirect);
	}

	/** Back to a page under the list of members. */
	static ModelAndView told(String page, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + PATH + page);
	}

	/**
	 * What is about to be struck out.
	 *
	 * @param heading what, as the heading of the page
	 * @param consequences what happens, a sentence each
	 * @param action the address to which the form is sent
	 * @param back the page to which a change of mind leads
	 */
	record Removal(String heading, List<String> consequences, String action, String back) {
	}

}
