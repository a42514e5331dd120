package org.openscrutiny.scorecards.web;

import java.util.List;

import org.openscrutiny.scorecards.EditionDesk;
import org.openscrutiny.shared.web.Link;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What all pages about a version have in common: the version itself, its address and the
 * way back.
 */
final class SheetPage {

	static final String DESK = "/manage/scorecards";

	private static final Link ALL = Link.to(DESK, "Scorecards of the office");

	private SheetPage() {
	}

	static String of(String view, EditionDesk.Sheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("desk", address(sheet));
		model.addAttribute("breadcrumbs", view.endsWith("/show") ? trail() : trail(sheet));
		return view;
	}

	private static String address(EditionDesk.Sheet sheet) {
		return DESK + "/" + sheet.scorecard().getSlug() + "/" + sheet.edition().getNumber();
	}

	static List<Link> trail() {
		return Link.trail(ALL);
	}

	static List<Link> trail(EditionDesk.Sheet sheet) {
		return Link.trail(ALL, Link.to(address(sheet), sheet.scorecard().getTitle()));
	}

	static ModelAndView done(String path, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + DESK + path);
	}

}
