package org.openscrutiny.meetings.web;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MunicipalYear;
import org.openscrutiny.meetings.RegisterReading;
import org.openscrutiny.meetings.page.AgendaItemAddition;
import org.openscrutiny.meetings.page.MeetingSection;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The meetings as everybody reads them.
 */
@Controller
@PublicPage
class MeetingsController {

	private static final Link LIST = Link.to("/meetings", "Meetings");

	private final MeetingManagement meetings;

	private final RegisterReading registers;

	private final List<AgendaItemAddition> additions;

	private final List<MeetingSection> sections;

	MeetingsController(MeetingManagement meetings, RegisterReading registers, List<AgendaItemAddition> additions,
			List<MeetingSection> sections) {
		this.meetings = meetings;
		this.registers = registers;
		this.additions = additions;
		this.sections = sections;
	}

	@GetMapping("/meetings")
	String list(@ModelAttribute("form") MeetingFilter filter, Model model) {
		MeetingCalendar calendar = this.meetings.calendar(filter.bodyId(), filter.municipalYear());
		model.addAttribute("calendar", calendar);
		model.addAttribute("filtered", filter.isSet());
		model.addAttribute("nothing", filter.nothing());
		model.addAttribute("problems", filter.problems(calendar));
		model.addAttribute("bodyOptions",
				calendar.bodies().stream().map((body) -> new Option(body.id().value(), body.name())).toList());
		model.addAttribute("yearOptions",
				calendar.allYears().stream().map((year) -> new Option(year.getParameter(), year.getLabel())).toList());
		model.addAttribute("breadcrumbs", Link.trail());
		return "meetings/list";
	}

	@GetMapping("/meetings/{reference}")
	Object show(@PathVariable String reference, @Nullable ActingPerson reader, Model model) {
		MeetingReference read = read(reference);
		if (!read.value().equals(reference)) {
			return moved(read);
		}
		MeetingPage page = this.meetings.read(read, reader);
		MunicipalYear year = MunicipalYear.of(page.meeting().heldOn());
		model.addAttribute("page", page);
		model.addAttribute("taken", this.registers.of(read).orElse(null));
		model.addAttribute("additions",
				this.additions.stream()
					.flatMap((each) -> each.of(read).stream())
					.collect(Collectors.groupingBy(AgendaItemAddition.Addition::item)));
		List<MeetingSection.Section> shown = this.sections.stream()
			.map((each) -> each.of(read, reader))
			.flatMap(Optional::stream)
			.sorted(Comparator.comparingInt(MeetingSection.Section::order))
			.toList();
		model.addAttribute("sections", shown);
		model.addAttribute("minutes",
				shown.stream()
					.flatMap((section) -> section.minutes().entrySet().stream())
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		model.addAttribute("breadcrumbs",
				Link.trail(LIST, Link.to("/meetings?year=" + year.getParameter(), year.getLabel())));
		return "meetings/show";
	}

	@GetMapping("/meetings/{reference}/")
	ResponseEntity<Void> showWithoutSlash(@PathVariable String reference) {
		return moved(read(reference));
	}

	private static MeetingReference read(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	private static ResponseEntity<Void> moved(MeetingReference reference) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(LIST.href() + "/" + reference))
			.build();
	}

}
