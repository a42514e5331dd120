package org.openscrutiny.meetings.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AgendaDesk;
import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * What all pages of an agenda's office have in common: the agenda, its items and papers,
 * and the way back.
 */
@Component
class AgendaPages {

	private final AgendaDesk desk;

	private final EnglishText text;

	AgendaPages(AgendaDesk desk, EnglishText text) {
		this.desk = desk;
		this.text = text;
	}

	/**
	 * The agenda of a meeting.
	 * @throws org.openscrutiny.shared.NotFound if there is no such meeting, or the person
	 * does not prepare it
	 */
	AgendaSheet sheet(String reference, ActingPerson person) {
		return this.desk.read(read(reference), person);
	}

	static MeetingReference read(String reference) {
		return ManageMeetingsController.read(reference);
	}

	/** The way back from a page about a meeting. */
	List<Link> trail(AgendaSheet sheet) {
		return Link.trail(ManageMeetingsController.LIST,
				Link.to(sheet.getHref(), sheet.bodyName() + ", " + this.text.date(sheet.plan().heldOn())));
	}

	/** A page about an item, or about one of its papers. */
	String item(AgendaSheet sheet, AgendaSheet.ItemLine item, String view, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("item", item);
		model.addAttribute("breadcrumbs", trail(sheet));
		return "meetings/manage/" + view;
	}

	/**
	 * A page that says the same of an item and of a paper, such as why it is withdrawn.
	 * @param view the template, which is also the last part of the address
	 */
	String ofItem(AgendaSheet sheet, UUID item, String view, Model model) {
		AgendaSheet.ItemLine line = sheet.item(item);
		model.addAttribute("part", line.getTitle());
		model.addAttribute("address", sheet.getHref() + "/items/" + item + "/" + view);
		return item(sheet, line, view, model);
	}

	/**
	 * The same page of a paper.
	 * @param view the template, which is also the last part of the address
	 */
	String ofPaper(AgendaSheet sheet, UUID paper, String view, Model model) {
		AgendaSheet.ItemLine item = sheet.itemOf(paper);
		model.addAttribute("part", item.paper(paper).content().title());
		model.addAttribute("address", sheet.getHref() + "/papers/" + paper + "/" + view);
		return item(sheet, item, view, model);
	}

	/** Back to the agenda, and to an item if there is one. */
	static ModelAndView back(String reference, @Nullable UUID item) {
		return new ModelAndView(
				"redirect:/manage/meetings/" + read(reference) + ((item != null) ? "#item-" + item : ""));
	}

}
