package org.openscrutiny.meetings.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AttendanceStatistics;
import org.openscrutiny.meetings.MunicipalYear;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How often the members of the panel came.
 */
@Controller
@PublicPage
class AttendanceStatisticsController {

	private static final String INDEPENDENT = "Independent members";

	private static final String AUTHORITIES = "authority";

	private final AttendanceStatistics statistics;

	private final SheetWriter<AttendanceStatistics.Line> members;

	private final SheetWriter<AttendanceStatistics.AuthorityLine> authorities;

	AttendanceStatisticsController(AttendanceStatistics statistics) {
		this.statistics = statistics;
		this.members = SheetWriter.<AttendanceStatistics.Line>named("Attendance")
			.text("Member", AttendanceStatistics.Line::name)
			.text("Authority", (line) -> named(line.authority()))
			.text("Substitute", (line) -> line.substitute() ? "yes" : "no")
			.number("Meetings counted", (line) -> whole(line.getCounted()))
			.number("Present", (line) -> whole(line.present()))
			.number("Apologies", (line) -> whole(line.apologies()))
			.number("Absent", (line) -> whole(line.absent()))
			.number("Substitute attended", (line) -> whole(line.replaced()))
			.number("Record unclear", (line) -> whole(line.unclear()))
			.number("Per cent", (line) -> whole(line.getPercentage()));
		this.authorities = SheetWriter.<AttendanceStatistics.AuthorityLine>named("Attendance by authority")
			.text("Authority", (line) -> named(line.name()))
			.number("Members", (line) -> whole(line.members()))
			.number("Seats counted", (line) -> whole(line.counted()))
			.number("Taken by the member", (line) -> whole(line.inPerson()))
			.number("Taken by a substitute", (line) -> whole(line.bySubstitute()))
			.number("Per cent", (line) -> whole(line.getPercentage()));
	}

	private static @Nullable BigDecimal whole(@Nullable Integer number) {
		return (number != null) ? BigDecimal.valueOf(number) : null;
	}

	private static String named(@Nullable String authority) {
		return Objects.requireNonNullElse(authority, INDEPENDENT);
	}

	@GetMapping("/meetings/attendance")
	String show(@RequestParam(defaultValue = "") String year, Model model) {
		List<MunicipalYear> years = this.statistics.years();
		Optional<MunicipalYear> asked = MunicipalYear.read(year);
		model.addAttribute("problem", year.isBlank() || asked.isPresent() ? null
				: "“" + year + "” is not a municipal year. A year is written like 2021-22.");
		asked.or(() -> years.stream().findFirst().filter((newest) -> year.isBlank()))
			.ifPresent((shown) -> model.addAttribute("statistics", this.statistics.of(shown)));
		model.addAttribute("years",
				years.stream().map((each) -> new Option(each.getParameter(), each.getLabel())).toList());
		model.addAttribute("independents", INDEPENDENT);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/meetings", "Meetings")));
		return "meetings/attendance";
	}

	@GetMapping("/meetings/attendance.csv")
	ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String year,
			@RequestParam(defaultValue = "") String by) {
		Optional<AttendanceStatistics.Year> shown = MunicipalYear.read(year)
			.or(() -> this.statistics.years().stream().findFirst().filter((newest) -> year.isBlank()))
			.map(this.statistics::of);
		if (by.equals(AUTHORITIES)) {
			return SheetDownload.of(this.authorities, SheetFormat.CSV,
					shown.map(AttendanceStatistics.Year::authorities).orElse(List.of()), "attendance-by-authority");
		}
		return SheetDownload.of(this.members, SheetFormat.CSV,
				shown.map(AttendanceStatistics.Year::members).orElse(List.of()), "attendance");
	}

}
