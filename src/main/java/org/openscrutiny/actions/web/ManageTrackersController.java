package org.openscrutiny.actions.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.actions.MeetingTrackers;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Laying the tracker before the next meeting.
 */
@Controller
@RequestMapping("/manage/actions/tracker")
class ManageTrackersController {

	private static final UUID NONE = new UUID(0, 0);

	private final MeetingTrackers trackers;

	private final Clock clock;

	ManageTrackersController(MeetingTrackers trackers, Clock clock) {
		this.trackers = trackers;
		this.clock = clock;
	}

	@GetMapping
	String prepare(Model model) {
		Optional<MeetingTrackers.Preparation> next = this.trackers.preparation();
		model.addAttribute("form",
				new TrackerForm(next.map(ManageTrackersController::suggestedItem).orElse(""), "Action tracker"));
		return page(next, model);
	}

	/** The item that the agenda itself gives to the tracker, else to the minutes. */
	private static String suggestedItem(MeetingTrackers.Preparation next) {
		for (String word : List.of("action", "minutes")) {
			Optional<MeetingPage.Item> item = next.items()
				.stream()
				.filter((each) -> each.topics()
					.stream()
					.anyMatch((topic) -> topic.toLowerCase(Locale.UK).contains(word)))
				.findFirst();
			if (item.isPresent()) {
				return item.get().id().toString();
			}
		}
		return "";
	}

	private static String page(Optional<MeetingTrackers.Preparation> next, Model model) {
		model.addAttribute("next", next.orElse(null));
		model.addAttribute("items",
				next.map(MeetingTrackers.Preparation::items)
					.orElse(List.of())
					.stream()
					.map((item) -> new Option(item.id().toString(), label(item)))
					.toList());
		model.addAttribute("breadcrumbs", Link.trail(ManageActionsController.LIST));
		return "actions/manage/tracker";
	}

	private static String label(MeetingPage.Item item) {
		String topics = String.join("; ", item.topics());
		return (item.number() != null) ? item.number() + ". " + topics : topics;
	}

	@PostMapping("/{reference}")
	ModelAndView freeze(@PathVariable String reference, @ModelAttribute("form") TrackerForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MeetingReference meeting = MeetingReference.read(reference)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		UUID item = form.check(errors).orElse(NONE);
		boolean done = Rejection.none(errors, () -> this.trackers.freeze(meeting, item,
				FormText.required(form.heading()), person.at(this.clock.instant())));
		if (!done) {
			return Rejection.of(page(this.trackers.preparation(), model));
		}
		redirect.addFlashAttribute("notice", "The tracker is attached to the agenda, as it stands now.");
		return new ModelAndView("redirect:/manage/actions/tracker");
	}

}
