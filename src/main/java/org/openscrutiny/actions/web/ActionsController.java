package org.openscrutiny.actions.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.ActionDesk;
import org.openscrutiny.actions.ActionPage;
import org.openscrutiny.actions.ActionReference;
import org.openscrutiny.actions.ActionTracker;
import org.openscrutiny.actions.MeetingTracker;
import org.openscrutiny.actions.MeetingTrackers;
import org.openscrutiny.actions.Owner;
import org.openscrutiny.actions.Tracker;
import org.openscrutiny.actions.TrackerFilter;
import org.openscrutiny.actions.TrackerFilter.Order;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
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
 * The tracker as everybody reads it.
 */
@Controller
@PublicPage
class ActionsController {

	static final Link LIST = Link.to("/actions", "Actions");

	private final ActionTracker tracker;

	private final MeetingTrackers trackers;

	private final ActionDesk desk;

	private final EnglishText text;

	ActionsController(ActionTracker tracker, MeetingTrackers trackers, ActionDesk desk, EnglishText text) {
		this.tracker = tracker;
		this.trackers = trackers;
		this.desk = desk;
		this.text = text;
	}

	@GetMapping("/actions")
	String list(@ModelAttribute("form") TrackerFilterForm form, BindingResult errors,
			@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
		TrackerFilter filter = form.read(errors);
		LocalDate asked = form.day(errors);
		Tracker shown = this.tracker.asAt(filter, asked, Pages.number(page));
		model.addAttribute("tracker", shown);
		model.addAttribute("earlier", asked != null && shown.asked() == null);
		model.addAttribute("filtered", form.isSet());
		model.addAttribute("pages", Pages.of(shown.page(), shown.lastPage(), form.address(LIST.href())));
		if (!errors.hasErrors()) {
			model.addAttribute("csv", form.address("/actions.csv"));
		}
		model.addAttribute("sorting", Sorting.of(form, filter.order()));
		model.addAttribute("statuses",
				Arrays.stream(TrackerFilter.Show.values())
					.filter((show) -> show != TrackerFilter.Show.ALL)
					.map((show) -> new Option(TrackerFilterForm.parameter(show), show.getLabel()))
					.toList());
		model.addAttribute("owners",
				Arrays.stream(Owner.Kind.values())
					.map((kind) -> new Option(kind.getParameter(), kind.getLabel()))
					.toList());
		model.addAttribute("ages", TrackerFilterForm.AGES);
		model.addAttribute("meetings",
				shown.meetings()
					.stream()
					.map((meeting) -> new Option(meeting.reference().value(), this.text.date(meeting.heldOn())))
					.toList());
		model.addAttribute("breadcrumbs", Link.trail());
		return "actions/list";
	}

	@GetMapping("/actions/{reference}")
	Object show(@PathVariable String reference, @Nullable ActingPerson person, Model model) {
		return show(read(ActionReference.PANEL.value(), reference), "/actions/" + reference, person, model);
	}

	@GetMapping("/actions/{body}/{reference}")
	Object showOfBody(@PathVariable String body, @PathVariable String reference, @Nullable ActingPerson person,
			Model model) {
		return show(read(body, reference), "/actions/" + body + "/" + reference, person, model);
	}

	private Object show(ActionReference reference, String asked, @Nullable ActingPerson person, Model model) {
		if (!reference.href().equals(asked)) {
			return moved(reference);
		}
		ActionPage page = this.tracker.read(reference);
		model.addAttribute("page", page);
		model.addAttribute("works", person != null && this.desk.worksOn(page.line().id(), person));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "actions/show";
	}

	@GetMapping("/actions/{reference}/")
	ResponseEntity<Void> showWithoutSlash(@PathVariable String reference) {
		return moved(read(ActionReference.PANEL.value(), reference));
	}

	@GetMapping("/actions/tracker/{meeting}/{number}")
	String frozen(@PathVariable String meeting, @PathVariable String number, Model model) {
		MeetingReference reference = MeetingReference.read(meeting)
			.orElseThrow(() -> new NotFound("No meeting " + meeting));
		MeetingTracker.Sheet sheet = this.trackers.read(reference,
				number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0);
		model.addAttribute("sheet", sheet);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/meetings", "Meetings"),
				Link.to("/meetings/" + reference, this.text.date(sheet.tracker().heldOn()))));
		return "actions/frozen";
	}

	private static ActionReference read(String body, String reference) {
		return ActionReference.read(body, reference).orElseThrow(() -> new NotFound("No action " + reference));
	}

	private static ResponseEntity<Void> moved(ActionReference reference) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(reference.href())).build();
	}

	/**
	 * How the sorted columns are sorted, and where each leads.
	 *
	 * @param reference the column of references
	 * @param raised the column of the dates on which actions were raised
	 * @param due the column of due dates
	 */
	record Sorting(Column reference, Column raised, Column due) {

		static Sorting of(TrackerFilterForm form, Order order) {
			return new Sorting(new Column(form.sorted(Order.REFERENCE), ascending(order == Order.REFERENCE)),
					new Column(form.sorted((order == Order.OLDEST) ? Order.NEWEST : Order.OLDEST),
							(order == Order.NEWEST) ? "descending" : ascending(order == Order.OLDEST)),
					new Column(form.sorted(Order.DUE), ascending(order == Order.DUE)));
		}

		private static @Nullable String ascending(boolean sorted) {
			return sorted ? "ascending" : null;
		}

	}

	/**
	 * A sorted column.
	 *
	 * @param href the address that sorts by it
	 * @param direction the direction now; null if it is not sorted by it
	 */
	record Column(String href, @Nullable String direction) {
	}

}
