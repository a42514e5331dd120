package org.openscrutiny.decisions.web;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.DecisionFilter;
import org.openscrutiny.decisions.DecisionFilter.Order;
import org.openscrutiny.decisions.DecisionList;
import org.openscrutiny.decisions.DecisionPage;
import org.openscrutiny.decisions.DecisionReference;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register as everybody reads it.
 */
@Controller
@PublicPage
class DecisionsController {

	private static final Link LIST = Link.to("/decisions", "Decisions");

	private final DecisionRegister register;

	DecisionsController(DecisionRegister register) {
		this.register = register;
	}

	@GetMapping("/decisions")
	String list(@ModelAttribute("form") DecisionFilterForm form, BindingResult errors,
			@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
		DecisionFilter filter = form.read(errors);
		DecisionList list = this.register.list(filter, Pages.number(page));
		int shown = Math.min(Pages.number(page), list.lastPage());
		model.addAttribute("list", list);
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", form.isSet());
		model.addAttribute("pages", Pages.of(shown, list.lastPage(), form.address(LIST.href())));
		model.addAttribute("csv", errors.hasErrors() ? null : form.address("/decisions.csv"));
		model.addAttribute("years",
				list.years()
					.entrySet()
					.stream()
					.map((year) -> new YearLink(form.ofYear(year.getKey()), year.getKey(), year.getValue(),
							year.getKey().equals(filter.year())))
					.toList());
		model.addAttribute("allYears", form.ofYear(null));
		model.addAttribute("sorting", Sorting.of(form, filter.order()));
		model.addAttribute("kinds", DecisionOptions.filters());
		model.addAttribute("priorities", DecisionOptions.priorities(list.priorities()));
		model.addAttribute("breadcrumbs", Link.trail());
		return "decisions/list";
	}

	@GetMapping("/decisions/{reference}")
	Object show(@PathVariable String reference, @Nullable ActingPerson person, Model model) {
		DecisionReference read = read(reference);
		if (!read.toString().equals(reference)) {
			return moved(read, HttpStatus.MOVED_PERMANENTLY);
		}
		try {
			DecisionPage page = this.register.read(read);
			model.addAttribute("page", page);
			model.addAttribute("officer", person != null && person.is(Role.PANEL_OFFICER));
			model.addAttribute("office",
					person != null && (person.is(Role.OPCC_CONTRIBUTOR) || person.is(Role.OPCC_APPROVER)));
			model.addAttribute("breadcrumbs",
					Link.trail(LIST, Link.to("/decisions?year=" + read.year(), String.valueOf(read.year()))));
			return "decisions/show";
		}
		catch (NotFound ex) {
			return this.register.printedAs(read).map((filed) -> moved(filed, HttpStatus.FOUND)).orElseThrow(() -> ex);
		}
	}

	@GetMapping("/decisions/{reference}/")
	ResponseEntity<Void> showWithoutSlash(@PathVariable String reference) {
		return moved(read(reference), HttpStatus.MOVED_PERMANENTLY);
	}

	private static DecisionReference read(String reference) {
		return DecisionReference.read(reference).orElseThrow(() -> new NotFound("No decision " + reference));
	}

	private static ResponseEntity<Void> moved(DecisionReference reference, HttpStatus status) {
		return ResponseEntity.status(status).location(URI.create(LIST.href() + "/" + reference)).build();
	}

	/**
	 * A year of the series.
	 *
	 * @param href the list of the year
	 * @param year the year
	 * @param number how many decisions it has
	 * @param current whether the list shows it
	 */
	record YearLink(String href, int year, int number, boolean current) {
	}

	/**
	 * How the two sorted columns are sorted, and where each leads.
	 *
	 * @param byReference the address that sorts by reference
	 * @param referenceDirection the direction now; null if it is not sorted by it
	 * @param byDate the address that sorts by date
	 * @param dateDirection the direction now; null if it is not sorted by it
	 */
	record Sorting(String byReference, @Nullable String referenceDirection, String byDate,
			@Nullable String dateDirection) {

		static Sorting of(DecisionFilterForm form, Order order) {
			return new Sorting(form.sorted((order == Order.NEWEST) ? Order.OLDEST : Order.NEWEST),
					direction(order, Order.OLDEST, Order.NEWEST),
					form.sorted((order == Order.LATEST_MADE) ? Order.FIRST_MADE : Order.LATEST_MADE),
					direction(order, Order.FIRST_MADE, Order.LATEST_MADE));
		}

		private static @Nullable String direction(Order order, Order ascending, Order descending) {
			return (order == ascending) ? "ascending" : (order == descending) ? "descending" : null;
		}

	}

}
