package org.openscrutiny.statements.web;

import java.util.List;

import org.openscrutiny.shared.web.Link;
import org.openscrutiny.statements.StatementDesk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the office's pages of a version have in common.
 */
@Component
class StatementPages {

	static final String DESK = "/manage/statements";

	static final String VERSION = "/{slug}/{number:[1-9][0-9]{0,5}}";

	private final StatementDesk desk;

	StatementPages(StatementDesk desk) {
		this.desk = desk;
	}

	StatementDesk.Sheet sheet(String slug, int number) {
		return this.desk.read(slug, number);
	}

	String show(String view, String slug, int number, Model model) {
		return show(view, sheet(slug, number), model);
	}

	/**
	 * Fills in what a page of a version needs.
	 * @param view the template
	 */
	String show(String view, StatementDesk.Sheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("desk", address(sheet));
		model.addAttribute("breadcrumbs", view.endsWith("/show") ? trail() : trail(sheet));
		return view;
	}

	static List<Link> trail() {
		return Link.trail(Link.to(DESK, "National statements of the office"));
	}

	static List<Link> trail(StatementDesk.Sheet sheet) {
		return Link.trail(Link.to(DESK, "National statements of the office"),
				Link.to(address(sheet), sheet.statement().getTitle()));
	}

	private static String address(StatementDesk.Sheet sheet) {
		return DESK + "/" + sheet.statement().getSlug() + "/" + sheet.version().getNumber();
	}

	static ModelAndView done(String path, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + DESK + path);
	}

}
