package org.openscrutiny.scorecards.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openscrutiny.scorecards.EditionManagement;
import org.openscrutiny.scorecards.EditionManagement.Announced;
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

	private final EditionManagement editions;

	private final Clock clock;

	ReleasesController(EditionManagement editions, Clock clock) {
		this.editions = editions;
		this.clock = clock;
	}

	@GetMapping("/releases")
	String releases(Model model) {
		Map<String, List<Announced>> bySlug = new LinkedHashMap<>();
		this.editions.calendar()
			.forEach((announced) -> bySlug.computeIfAbsent(announced.slug(), (slug) -> new ArrayList<>())
				.add(announced));
		List<Release> releases = bySlug.values()
			.stream()
			.map((all) -> new Release(all.get(all.size() - 1), List.copyOf(all)))
			.sorted(Comparator.comparing((release) -> release.holds().releaseOn()))
			.toList();
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("coming", releases.stream().filter((release) -> !release.holds().released()).toList());
		model.addAttribute("past", releases.stream().filter((release) -> release.holds().released()).toList());
		model.addAttribute("until", today.plusYears(1));
		model.addAttribute("today", today);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/scorecards", "Scorecards")));
		return "scorecards/releases";
	}

	/**
	 * A release.
	 *
	 * @param holds the announcement that holds
	 * @param all all announcements, the first one first
	 */
	record Release(Announced holds, List<Announced> all) {
	}

}
