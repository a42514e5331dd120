package org.openscrutiny.meetings.web;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.openscrutiny.meetings.AttendanceDesk;
import org.openscrutiny.meetings.AttendancePage;
import org.openscrutiny.meetings.DeclaredInterest;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * Who is at a meeting, taken down on one page while it goes on.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}/attendance")
class AttendanceController {

	private final AttendanceDesk desk;

	private final EnglishText as;

	private final Clock clock;

	AttendanceController(AttendanceDesk desk, EnglishText as, Clock clock) {
		this.desk = desk;
		this.as = as;
		this.clock = clock;
	}

	@GetMapping
	String sheet(@PathVariable String reference, ActingPerson person, Model model) {
		AttendancePage page = this.desk.page(read(reference), person);
		model.addAttribute("form", AttendanceForm.of(page, this.as));
		return show(page, model);
	}

	@PostMapping
	ModelAndView take(@PathVariable String reference, @ModelAttribute("form") AttendanceForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MeetingReference meeting = read(reference);
		AttendanceForm.Times times = form.check(errors);
		if (!Rejection.none(errors, () -> this.desk.take(meeting, form.seenVersion(), form.sheet(times),
				form.seenUntil(), form.stream(), form.isToBeRecorded(), form.why(), person))) {
			return Rejection.of(show(this.desk.page(meeting, person), model));
		}
		redirect.addFlashAttribute("notice", form.isToBeRecorded()
				? "The attendance is on record. Readers see it on the meeting’s page." : "The attendance was saved.");
		return new ModelAndView("redirect:/manage/meetings/" + meeting + "/attendance");
	}

	/** The same for the script that saves after a pause. It stays on the page. */
	@PostMapping(headers = "Accept=" + MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Saved> save(@PathVariable String reference, @ModelAttribute("form") AttendanceForm form,
			BindingResult errors, ActingPerson person) {
		MeetingReference meeting = read(reference);
		int seen = Objects.requireNonNullElse(form.seenVersion(), -1);
		AttendanceForm.Times times = form.check(errors);
		try {
			if (!Rejection.none(errors, () -> this.desk.take(meeting, form.seenVersion(), form.sheet(times),
					form.seenUntil(), form.stream(), false, "", person))) {
				return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
					.body(new Saved(seen, "Not saved: " + errors.getAllErrors().get(0).getDefaultMessage()));
			}
		}
		catch (StaleRecord | OptimisticLockingFailureException ex) {
			return ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Saved(seen, "Not saved: someone else took it down. Select Save to see both versions"));
		}
		AttendancePage page = this.desk.page(meeting, person);
		return ResponseEntity.ok(new Saved(page.version(),
				"Saved at " + this.as.time(LocalTime.ofInstant(page.seen(), this.clock.getZone()))));
	}

	private static MeetingReference read(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	private String show(AttendancePage page, Model model) {
		List<Option> members = page.names()
			.entrySet()
			.stream()
			.map((member) -> new Option(member.getKey().toString(), member.getValue()))
			.toList();
		model.addAttribute("page", page);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/manage/meetings", "Prepare meetings"),
				Link.to("/manage/meetings/" + page.reference(), this.as.date(page.heldOn()))));
		model.addAttribute("memberOptions", members);
		model.addAttribute("replaceable",
				page.rows().stream().map((row) -> new Option(row.id().toString(), row.name())).toList());
		model.addAttribute("itemOptions",
				page.items().stream().map((item) -> new Option(item.id().toString(), item.getLabel())).toList());
		model.addAttribute("kinds", kinds());
		return "meetings/manage/attendance";
	}

	static List<Option> kinds() {
		return Arrays.stream(DeclaredInterest.Kind.values())
			.map((kind) -> new Option(kind.name(), kind.getLabel()))
			.toList();
	}

	/**
	 * What became of the sheet.
	 *
	 * @param version the number of the state that is stored
	 * @param message for the officer
	 */
	record Saved(int version, String message) {
	}

}
