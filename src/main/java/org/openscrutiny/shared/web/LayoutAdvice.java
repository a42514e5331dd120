package org.openscrutiny.shared.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.Site;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what its layout shows. Asks no database, so that error pages need
 * none.
 */
@ControllerAdvice
class LayoutAdvice {

	private final Site site;

	private final Demonstration demonstration;

	private final List<NavigationItem> items;

	private final EnglishText text;

	private final Clock clock;

	LayoutAdvice(Site site, Demonstration demonstration, List<NavigationItem> items, EnglishText text, Clock clock) {
		this.site = site;
		this.demonstration = demonstration;
		this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
		this.text = text;
		this.clock = clock;
	}

	@ModelAttribute
	void layout(Model model, HttpServletRequest request, @Nullable ActingPerson person) {
		String path = path(request);
		model.addAttribute("site", this.site);
		model.addAttribute("as", this.text);
		if (this.demonstration.on()) {
			model.addAttribute("demonstration", new DemonstrationBanner(this.text.date(LocalDate.now(this.clock))));
		}
		model.addAttribute("navigation",
				NavigationItem.menu(this.items.stream().filter(NavigationItem::isForReaders).toList(), path));
		if (person != null) {
			model.addAttribute("person", new SignedInPerson(person.name(),
					NavigationItem.menu(this.items.stream().filter((item) -> item.isFor(person)).toList(), path)));
		}
		model.addAttribute("submission", UUID.randomUUID());
	}

	/** The address that was asked for, also on the page that says why it failed. */
	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request.getRequestURI();
	}

	/**
	 * The banner of a demonstration.
	 *
	 * @param today the date that the portal shows itself at
	 */
	public record DemonstrationBanner(String today) {
	}

	/**
	 * Whoever is signed in.
	 *
	 * @param name the name shown
	 * @param staffLinks where this person works
	 */
	public record SignedInPerson(String name, List<Link> staffLinks) {
	}

}
