package org.openscrutiny.scorecards.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ReleaseCalendar;
import org.openscrutiny.scorecards.ReleaseCalendar.Announced;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The release calendar, and how figures are read.
 */
@Controller
@PublicPage
class ReleasesController {

	private final ReleaseCalendar calendar;

	private final Clock clock;

	ReleasesController(ReleaseCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping("/releases")
	String releases(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, List<Announced>> byAddress = new LinkedHashMap<>();
		this.calendar.all()
			.forEach((announced) -> byAddress.computeIfAbsent(announced.href(), (href) -> new ArrayList<>())
				.add(announced));
		List<Release> releases = byAddress.values()
			.stream()
			.map((all) -> new Release(all.get(all.size() - 1), List.copyOf(all)))
			.sorted(Comparator.comparing(Release::day, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		List<Release> open = releases.stream().filter((release) -> !release.holds().released()).toList();
		LocalDate until = today.plusYears(1);
		model.addAttribute("coming", coming(open, (day) -> !day.isAfter(until)));
		model.addAttribute("later", coming(open, (day) -> day.isAfter(until)));
		model.addAttribute("calledOff",
				open.stream().filter((release) -> release.isCalledOff() && !release.isBefore(today)).toList());
		model.addAttribute("past", releases.stream().filter((release) -> release.holds().released()).toList());
		model.addAttribute("until", until);
		model.addAttribute("today", today);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/scorecards", "Scorecards")));
		return "scorecards/releases";
	}

	private static List<Release> coming(List<Release> open, Predicate<LocalDate> when) {
		return open.stream().filter((release) -> {
			LocalDate day = release.holds().releaseOn();
			return day != null && when.test(day);
		}).toList();
	}

	/**
	 * A release.
	 *
	 * @param holds the announcement that holds
	 * @param all all announcements, the first one first
	 */
	record Release(Announced holds, List<Announced> all) {

		/** The day that was announced last; null if none ever was. */
		public @Nullable LocalDate day() {
			return this.all.stream()
				.map(Announced::releaseOn)
				.filter(Objects::nonNull)
				.reduce((older, newer) -> newer)
				.orElse(null);
		}

		public boolean isCalledOff() {
			return this.holds.releaseOn() == null;
		}

		boolean isBefore(LocalDate today) {
			LocalDate day = day();
			return day != null && day.isBefore(today);
		}

	}

}
