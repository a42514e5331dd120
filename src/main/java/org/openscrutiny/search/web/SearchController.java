package org.openscrutiny.search.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.search.Search;
import org.openscrutiny.search.SearchAnswer;
import org.openscrutiny.search.SearchQuestion;
import org.openscrutiny.search.SearchQuestion.Order;
import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Searching, the same for everybody. No cache keeps what was asked for, and search
 * engines are asked not to list it.
 */
@Controller
class SearchController {

	static final String ADDRESS = "/search";

	private static final String VIEW = "search/search";

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	@GetMapping(ADDRESS)
	ModelAndView search(@ModelAttribute("form") SearchForm form, BindingResult errors,
			@RequestParam(name = "page", defaultValue = "1") String page, Model model, HttpServletResponse response) {
		response.setHeader("X-Robots-Tag", "noindex");
		model.addAttribute("breadcrumbs", Link.trail());
		model.addAttribute("searching", true);
		form.read(Pages.number(page), errors).map(this.search::find).ifPresent((answer) -> {
			SearchQuestion question = answer.question();
			model.addAttribute("answer", answer);
			model.addAttribute("kinds", kinds(answer));
			model.addAttribute("orders", orders(question));
			model.addAttribute("all", SearchForm.address(question.text(), null, question.order()));
			model.addAttribute("meant", meant(answer));
			model.addAttribute("pages", Pages.of(answer.shownPage(), answer.lastPage(), SearchForm.address(question)));
		});
		return errors.hasErrors() ? Rejection.of(VIEW) : new ModelAndView(VIEW);
	}

	/** The kinds of which there is something, and the one that was asked for. */
	private static List<KindLink> kinds(SearchAnswer answer) {
		SearchQuestion question = answer.question();
		List<KindLink> kinds = new ArrayList<>();
		kinds.add(new KindLink(SearchForm.address(question.text(), null, question.order()), "Everything",
				answer.ofAllKinds(), question.kind() == null));
		for (RecordKind kind : RecordKind.values()) {
			if (answer.counts().containsKey(kind) || kind == question.kind()) {
				kinds.add(new KindLink(SearchForm.address(question.text(), kind, question.order()), kind.getPlural(),
						answer.counts().getOrDefault(kind, 0), kind == question.kind()));
			}
		}
		return kinds;
	}

	private static List<Link> orders(SearchQuestion question) {
		return List.of(order(question, Order.RELEVANCE, "Most relevant first"),
				order(question, Order.NEWEST, "Newest first"));
	}

	private static Link order(SearchQuestion question, Order order, String label) {
		return new Link(SearchForm.address(question.text(), question.kind(), order), label, question.order() == order);
	}

	private static @Nullable Link meant(SearchAnswer answer) {
		String meant = answer.meant();
		return (meant != null) ? Link.to(SearchForm.address(meant, null, answer.question().order()), meant) : null;
	}

	/**
	 * A kind of record.
	 *
	 * @param href the answer with this kind only
	 * @param label the words
	 * @param number how many were found
	 * @param current whether no others are shown
	 */
	record KindLink(String href, String label, int number, boolean current) {
	}

}
