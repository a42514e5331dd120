package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Contact;
import org.openscrutiny.meetings.MeetingPlan;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.TypedDay;
import org.openscrutiny.shared.web.TypedTime;
import org.springframework.validation.Errors;

/**
 * When and where a meeting is called, or several alike.
 *
 * @param version the state that was seen
 * @param body the body that meets
 * @param heldOn the day
 * @param dates several days, one to a line
 * @param startsAt when it begins
 * @param expectedEnd when it is expected to end
 * @param venue where
 * @param address where that is
 * @param livestream where it can be watched
 * @param contactName whom to ask
 * @param contactEmail by e-mail
 * @param contactTelephone by telephone
 * @param past whether a day in the past is meant
 * @param reason why the meeting is moved
 */
record MeetingForm(@Nullable Integer version, @Nullable String body, DateFields heldOn, @Nullable String dates,
		@Nullable String startsAt, @Nullable String expectedEnd, @Nullable String venue, @Nullable String address,
		@Nullable String livestream, @Nullable String contactName, @Nullable String contactEmail,
		@Nullable String contactTelephone, @Nullable Boolean past, @Nullable String reason) {

	private static final int LINE = 200;

	private static final int LONGEST = 1000;

	private static final int MOST_LINES = 200;

	MeetingForm {
		heldOn = Objects.requireNonNullElseGet(heldOn, DateFields::empty);
	}

	static MeetingForm like(@Nullable MeetingPlan last, String body) {
		if (last == null) {
			return new MeetingForm(0, body, DateFields.empty(), "", "", "", "", "", "", "", "", "", false, "");
		}
		return of(last, 0, body, DateFields.empty());
	}

	static MeetingForm of(MeetingPlan plan, int version) {
		return of(plan, version, "", DateFields.of(plan.heldOn()));
	}

	private static MeetingForm of(MeetingPlan plan, int version, String body, DateFields day) {
		Contact contact = plan.contact();
		return new MeetingForm(version, body, day, "", TypedTime.text(plan.startsAt()),
				TypedTime.text(plan.expectedEnd()), text(plan.venue()), text(plan.address()), text(plan.livestream()),
				(contact != null) ? text(contact.name()) : "", (contact != null) ? text(contact.email()) : "",
				(contact != null) ? text(contact.telephone()) : "", false, "");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * Reads all but the day.
	 * @param day the day
	 * @return of use only where nothing is wrong
	 */
	MeetingPlan plan(LocalDate day, Errors errors) {
		LocalTime start = TypedTime.read(this.startsAt, errors, "startsAt").orElse(null);
		LocalTime end = TypedTime.read(this.expectedEnd, errors, "expectedEnd").orElse(null);
		if (end != null && start == null && !errors.hasFieldErrors("startsAt")) {
			errors.rejectValue("startsAt", "missing", "Enter when the meeting begins");
		}
		else if (end != null && start != null && !end.isAfter(start)) {
			errors.rejectValue("expectedEnd", "order", "The end must be after the start");
		}
		FormText.checkLength(errors, "venue", this.venue, "venue", LINE);
		FormText.checkLength(errors, "address", this.address, "address", LINE);
		FormText.checkLength(errors, "contactName", this.contactName, "name", LINE);
		FormText.checkLength(errors, "contactEmail", this.contactEmail, "e-mail address", LINE);
		FormText.checkLength(errors, "contactTelephone", this.contactTelephone, "telephone number", LINE);
		FormText.checkLength(errors, "reason", this.reason, "reason", LONGEST);
		String link = FormText.text(this.livestream);
		if (link != null && !link.strip().matches("https://[^\\s\"<>]+")) {
			errors.rejectValue("livestream", "link", "Enter a web address that begins with https://");
		}
		String email = FormText.text(this.contactEmail);
		if (email != null && !email.strip().matches("[^@\\s]+@[^@\\s]+")) {
			errors.rejectValue("contactEmail", "email", "Enter an e-mail address, such as panel@example.org");
		}
		return errors.hasErrors() ? new MeetingPlan(day, null, null, null, null, null, null) : new MeetingPlan(day,
				start, end, strip(this.venue), strip(this.address), strip(this.livestream), contact());
	}

	private @Nullable Contact contact() {
		Contact contact = new Contact(strip(this.contactName), strip(this.contactEmail), strip(this.contactTelephone));
		return (contact.name() == null && contact.email() == null && contact.telephone() == null) ? null : contact;
	}

	private static @Nullable String strip(@Nullable String typed) {
		String text = FormText.text(typed);
		return (text != null) ? text.strip() : null;
	}

	/** The days of several meetings. */
	List<LocalDate> days(Errors errors) {
		List<LocalDate> days = new ArrayList<>();
		List<String> lines = FormText.required(this.dates).lines().map(String::strip).toList();
		for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
			if (!line.isEmpty()) {
				int before = errors.getFieldErrorCount("dates");
				TypedDay.read(withoutWeekday(line), errors, "dates").ifPresent(days::add);
				if (errors.getFieldErrorCount("dates") > before) {
					return days;
				}
			}
		}
		return days;
	}

	private static String withoutWeekday(String line) {
		return line.replaceFirst("(?i)^(mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+", "");
	}

	boolean isPast() {
		return Boolean.TRUE.equals(this.past);
	}

	@Nullable String why() {
		return FormText.text(this.reason);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
