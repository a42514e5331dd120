package org.openscrutiny.meetings.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AlsoPresent;
import org.openscrutiny.meetings.AttendancePage;
import org.openscrutiny.meetings.AttendanceSheet;
import org.openscrutiny.meetings.AttendanceSheet.Mark;
import org.openscrutiny.meetings.DeclaredInterest;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.TypedTime;
import org.springframework.validation.Errors;

/**
 * The attendance of a meeting as it is taken.
 *
 * @param version the number of the state that was seen; empty if nothing was taken down
 * @param seen until when the officer has seen what members let the office know
 * @param marks the members
 * @param substitutes those who may come in the place of a member
 * @param chair who is in the chair
 * @param chairName who is in the chair, if it is no member
 * @param began when it began
 * @param ended when it ended
 * @param livestream where it can be watched as it happens
 * @param recording where it can be watched afterwards
 * @param guests everybody else, with empty rows for more
 * @param interests what is declared, with empty rows for more
 * @param then what is to be done with it beside saving
 * @param reason why what is on record is corrected
 */
record AttendanceForm(@Nullable String version, @Nullable String seen, List<MarkRow> marks,
		List<SubstituteRow> substitutes, @Nullable String chair, @Nullable String chairName, @Nullable String began,
		@Nullable String ended, @Nullable String livestream, @Nullable String recording, List<GuestRow> guests,
		List<InterestRow> interests, @Nullable String then, @Nullable String reason) {

	/** The button that puts the sheet on record. */
	static final String RECORD = "record";

	/** The button that takes down everybody as present who is not marked yet. */
	static final String REST_IS_PRESENT = "rest-is-present";

	private static final int SPARE_GUESTS = 3;

	private static final int SPARE_INTERESTS = 2;

	private static final int LONGEST_ADDRESS = 500;

	private static final int LONGEST_NAME = 100;

	@SuppressWarnings("ConstantValue")
	AttendanceForm {
		marks = (marks != null) ? marks.stream().filter(Objects::nonNull).toList() : List.of();
		substitutes = (substitutes != null) ? substitutes.stream().filter(Objects::nonNull).toList() : List.of();
		guests = (guests != null) ? guests.stream().filter(Objects::nonNull).toList() : List.of();
		interests = (interests != null) ? interests.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static AttendanceForm of(AttendancePage page, EnglishText as) {
		AttendanceSheet sheet = page.sheet();
		return new AttendanceForm(page.begun() ? String.valueOf(page.version()) : "", page.seen().toString(),
				page.rows().stream().map((row) -> new MarkRow(row.id().toString(), row.entry())).toList(),
				page.substitutes()
					.stream()
					.map((each) -> new SubstituteRow(each.id().toString(),
							(each.substituteFor() != null) ? each.substituteFor().toString() : ""))
					.toList(),
				(page.chair() != null) ? page.chair().toString() : "", text((sheet != null) ? sheet.chairName() : null),
				time((sheet != null) ? sheet.beganAt() : null, as), time((sheet != null) ? sheet.endedAt() : null, as),
				text(page.livestream()), text((sheet != null) ? sheet.recording() : null),
				Stream
					.concat((sheet != null) ? sheet.guests().stream().map(GuestRow::of) : Stream.empty(),
							Stream.generate(GuestRow::empty).limit(SPARE_GUESTS))
					.toList(),
				Stream
					.concat(page.interests().stream().map(InterestRow::of),
							Stream.generate(InterestRow::empty).limit(SPARE_INTERESTS))
					.toList(),
				"", "");
	}

	private static String text(@Nullable String stored) {
		return (stored != null) ? stored : "";
	}

	private static String time(@Nullable LocalTime time, EnglishText as) {
		return (time != null) ? as.time(time) : "";
	}

	/**
	 * The state that was seen; null if nothing was taken down, -1 where the form was
	 * tampered with.
	 */
	@Nullable Integer seenVersion() {
		if (this.version == null || this.version.isBlank()) {
			return null;
		}
		return this.version.matches("\\d{1,9}") ? Integer.valueOf(this.version) : Integer.valueOf(-1);
	}

	Instant seenUntil() {
		try {
			return Instant.parse(text(this.seen));
		}
		catch (DateTimeParseException ex) {
			return Instant.EPOCH;
		}
	}

	boolean isToBeRecorded() {
		return RECORD.equals(this.then);
	}

	String why() {
		return FormText.required(this.reason).strip();
	}

	@Nullable String stream() {
		return stripped(this.livestream);
	}

	private static @Nullable String stripped(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	/** Reads the times, and tells the form what is wrong with texts that are too long. */
	Times check(Errors errors) {
		FormText.checkLength(errors, "chairName", this.chairName, "name", LONGEST_NAME);
		FormText.checkLength(errors, "livestream", this.livestream, "address", LONGEST_ADDRESS);
		FormText.checkLength(errors, "recording", this.recording, "address", LONGEST_ADDRESS);
		for (int i = 0; i < this.guests.size(); i++) {
			this.guests.get(i).check(errors, "guests[" + i + "]");
		}
		return new Times(TypedTime.read(this.began, errors, "began").orElse(null),
				TypedTime.read(this.ended, errors, "ended").orElse(null));
	}

	/** A row as the button leaves it: nobody is present whose substitute came. */
	private MarkRow completed(MarkRow row) {
		boolean replaced = this.substitutes.stream().anyMatch((substitute) -> substitute.isFor(row.member()));
		return (!REST_IS_PRESENT.equals(this.then) || row.isMarked() || replaced) ? row
				: new MarkRow(row.member(), "PRESENT");
	}

	/**
	 * What is to be taken down.
	 * @throws RuleBroken with the field as this form calls it
	 */
	AttendanceSheet sheet(Times times) {
		List<Mark> noted = new ArrayList<>();
		this.marks.stream().map(this::completed).filter(MarkRow::isMarked).map(MarkRow::mark).forEach(noted::add);
		for (int i = 0; i < this.substitutes.size(); i++) {
			SubstituteRow row = this.substitutes.get(i);
			if (row.isThere()) {
				noted.add(row.mark("substitutes[" + i + "].insteadOf", noted));
			}
		}
		List<DeclaredInterest> declared = new ArrayList<>();
		for (int i = 0; i < this.interests.size(); i++) {
			InterestRow row = this.interests.get(i);
			if (row.isFilled()) {
				declared.add(row.interest("interests[" + i + "]"));
			}
		}
		return new AttendanceSheet(noted, id(this.chair, "chair"), stripped(this.chairName), times.began(),
				times.ended(), stripped(this.recording),
				this.guests.stream().filter(GuestRow::isFilled).map(GuestRow::guest).toList(), declared);
	}

	private static @Nullable MemberId id(@Nullable String typed, String field) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		try {
			return MemberId.valueOf(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken(field, "Choose a member from the list");
		}
	}

	private static MemberId required(@Nullable String typed, String field, String message) {
		return Optional.ofNullable(id(typed, field)).orElseThrow(() -> new RuleBroken(field, message));
	}

	/**
	 * When the meeting was.
	 *
	 * @param began when it began
	 * @param ended when it ended
	 */
	record Times(@Nullable LocalTime began, @Nullable LocalTime ended) {
	}

	/**
	 * A member.
	 *
	 * @param member which one
	 * @param entry the list in which the member stands; NONE while nothing is known
	 */
	record MarkRow(@Nullable String member, @Nullable String entry) {

		public boolean isMarked() {
			return this.entry != null && !this.entry.isBlank() && !this.entry.equals("NONE");
		}

		Mark mark() {
			return new Mark(required(this.member, "marks", "A member of this form is not on record"),
					Objects.requireNonNullElse(this.entry, ""), null);
		}

	}

	/**
	 * Somebody who may come in the place of a member.
	 *
	 * @param member who
	 * @param insteadOf in whose place; empty if he or she did not come
	 */
	record SubstituteRow(@Nullable String member, @Nullable String insteadOf) {

		boolean isThere() {
			return this.insteadOf != null && !this.insteadOf.isBlank();
		}

		boolean isFor(@Nullable String replaced) {
			return isThere() && Objects.equals(this.insteadOf, replaced);
		}

		Mark mark(String field, List<Mark> noted) {
			MemberId replaced = required(this.insteadOf, field, "Choose a member from the list");
			if (noted.stream().anyMatch((mark) -> mark.member().equals(replaced) && mark.entry().equals("PRESENT"))) {
				throw new RuleBroken(field,
						"A member who is present has no substitute. Choose another, or change the mark");
			}
			if (noted.stream().anyMatch((mark) -> replaced.equals(mark.substituteFor()))) {
				throw new RuleBroken(field, "Another substitute came in the place of this member");
			}
			return new Mark(required(this.member, field, "A substitute of this form is not on record"), "SUBSTITUTE",
					replaced);
		}

	}

	/**
	 * Somebody else who was there.
	 *
	 * @param name the name; empty takes the row off
	 * @param role the role
	 * @param organisation for whom he or she came
	 * @param apologies whether he or she sent apologies
	 */
	record GuestRow(@Nullable String name, @Nullable String role, @Nullable String organisation,
			@Nullable String apologies) {

		static GuestRow empty() {
			return new GuestRow("", "", "", null);
		}

		static GuestRow of(AlsoPresent guest) {
			return new GuestRow(guest.name(), text(guest.role()), text(guest.organisation()),
					guest.apologies() ? "true" : null);
		}

		void check(Errors errors, String row) {
			FormText.checkLength(errors, row + ".name", this.name, "name", LONGEST_NAME);
			FormText.checkLength(errors, row + ".role", this.role, "role", LONGEST_NAME);
			FormText.checkLength(errors, row + ".organisation", this.organisation, "organisation", LONGEST_NAME);
			if (!isFilled() && (stripped(this.role) != null || stripped(this.organisation) != null)) {
				errors.rejectValue(row + ".name", "missing", "Enter the name, or clear the row");
			}
		}

		boolean isFilled() {
			return stripped(this.name) != null;
		}

		AlsoPresent guest() {
			return new AlsoPresent(text(stripped(this.name)), stripped(this.role), stripped(this.organisation),
					this.apologies != null);
		}

	}

}
