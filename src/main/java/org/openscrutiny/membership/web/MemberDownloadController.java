package org.openscrutiny.membership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.openscrutiny.membership.MembershipReading;
import org.openscrutiny.membership.Office;
import org.openscrutiny.membership.PanelOnDay;
import org.openscrutiny.membership.TermLine;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The panel of a day as a file. What the record does not tell is an empty cell.
 */
@Controller
@PublicPage
class MemberDownloadController {

	private static final SheetWriter<PanelOnDay.Seat> SHEET = SheetWriter.<PanelOnDay.Seat>named("Members")
		.text("Name", (seat) -> seat.term().member().name())
		.text("Capacity", (seat) -> seat.term().kind().getLabel())
		.text("Authority", (seat) -> seat.term().authority())
		.text("Offices", (seat) -> seat.offices().stream().map(Office.Kind::getLabel).collect(Collectors.joining("; ")))
		.date("First day", (seat) -> seat.term().tenure().startedOn())
		.date("On the panel by", (seat) -> seat.term().tenure().startedBy())
		.text("Replaced", (seat) -> predecessor(seat.term()))
		.text("Note", (seat) -> seat.term().note());

	private final MembershipReading reading;

	private final Clock clock;

	MemberDownloadController(MembershipReading reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	/**
	 * @throws NotFound for a date that is none, or that has not come yet
	 */
	@GetMapping("/members.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("form") OnDayForm form, BindingResult errors) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = form.read(errors).orElse(today);
		if (errors.hasErrors() || day.isAfter(today)) {
			throw new NotFound("No panel on " + form.on());
		}
		List<PanelOnDay.Seat> seats = this.reading.panelOn(day)
			.groups()
			.stream()
			.flatMap((group) -> group.seats().stream())
			.toList();
		return SheetDownload.of(SHEET, SheetFormat.CSV, seats, "members-" + day);
	}

	private static String predecessor(TermLine term) {
		TermLine.Predecessor predecessor = term.predecessor();
		return (predecessor != null) ? predecessor.member().name() : "";
	}

}
