package org.openscrutiny.actions.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.ActionDesk;
import org.openscrutiny.actions.ActionLine;
import org.openscrutiny.actions.ActionReference;
import org.openscrutiny.actions.NewAction;
import org.openscrutiny.actions.Owner;
import org.openscrutiny.actions.PartialDate;
import org.openscrutiny.actions.Target;
import org.openscrutiny.actions.Terms;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntrySource;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.ResolutionId;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * An action that is raised, or changed.
 *
 * @param version the version that is changed
 * @param body the body whose action it is
 * @param entry the entry of the minutes that raises it
 * @param resolution the resolution of that entry
 * @param minute the number of a minute whose text is not held
 * @param raisedOn when it is raised
 * @param wording what is to be done
 * @param owner the office that answers for it
 * @param ownerName the post or person in that office
 * @param member the member of the panel, where it is one
 * @param joint a second office
 * @param target how the date is given
 * @param due the date, of which the day may be left empty
 * @param meeting the target meeting
 * @param text why it is changed
 * @param on when it is changed
 */
record ActionForm(@Nullable Integer version, @Nullable String body, @Nullable String entry, @Nullable String resolution,
		@Nullable String minute, DateFields raisedOn, @Nullable String wording, @Nullable String owner,
		@Nullable String ownerName, @Nullable String member, @Nullable String joint, @Nullable String target,
		DateFields due, @Nullable String meeting, @Nullable String text, DateFields on) {

	static final int LONGEST_NAME = 200;

	@SuppressWarnings("ConstantValue")
	ActionForm {
		raisedOn = (raisedOn != null) ? raisedOn : DateFields.empty();
		due = (due != null) ? due : DateFields.empty();
		on = (on != null) ? on : DateFields.empty();
	}

	static ActionForm empty(String body, LocalDate today) {
		return new ActionForm(0, body, "", "", "", DateFields.of(today), "", "", "", "", "", Target.Kind.DATE.name(),
				DateFields.empty(), "", "", DateFields.empty());
	}

	/**
	 * What an entry of the minutes suggests. What is restricted in it suggests nothing:
	 * the action is public.
	 * @param resolution the resolution that was chosen
	 * @param next the meeting after it, if one is to come
	 */
	static ActionForm of(EntrySource entry, @Nullable String resolution, @Nullable MeetingReference next,
			LocalDate today) {
		List<EntrySource.Line> resolutions = entry.resolutions();
		Optional<EntrySource.Line> chosen = resolutions.stream()
			.filter((line) -> resolutions.size() == 1 || line.id().toString().equals(resolution))
			.findFirst();
		String wording = entry.restricted() ? ""
				: chosen.map(EntrySource.Line::text).map(ActionForm::asWording).orElse("");
		Owner.Kind owner = Suggestion.owner(wording);
		PartialDate due = Suggestion.due(wording).filter((date) -> !date.day().isBefore(entry.heldOn())).orElse(null);
		return new ActionForm(0, entry.body().value(), entry.id().toString(),
				chosen.map((line) -> line.id().toString()).orElse(""), "",
				DateFields.of(entry.heldOn().isAfter(today) ? today : entry.heldOn()), wording,
				(owner != null) ? owner.name() : "", "", "", "",
				((due != null) ? Target.Kind.DATE : Suggestion.target(wording)).name(), ActionFields.fields(due),
				(next != null) ? next.value() : "", "", DateFields.empty());
	}

	private static String asWording(String text) {
		String plain = text.replaceAll("[*_`#]", "").strip();
		String shortened = (plain.length() > Terms.LONGEST) ? plain.substring(0, Terms.LONGEST) : plain;
		String bare = shortened.replaceFirst("^[Tt]hat ", "").replaceFirst("[;,]?( and)?$", "");
		return bare.isEmpty() ? "" : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
	}

	static ActionForm of(ActionLine action, int version, LocalDate today) {
		Terms terms = action.terms();
		Owner owner = terms.owner();
		MemberId member = owner.member();
		MeetingReference meeting = terms.target().meeting();
		return new ActionForm(version, "", "", "", "", DateFields.empty(), terms.wording(), owner.kind().name(),
				(member == null) ? owner.name() : "", (member != null) ? member.toString() : "",
				(owner.joint() != null) ? owner.joint().name() : "", terms.target().kind().name(),
				ActionFields.fields(terms.target().due()), (meeting != null) ? meeting.value() : "", "",
				DateFields.of(today));
	}

	/** Tells the form what is wrong with the fields of what is to be done. */
	void check(Errors errors) {
		FormText.require(errors, "wording", this.wording, "Enter what is to be done");
		FormText.checkLength(errors, "wording", this.wording, "action", Terms.LONGEST);
		if (kind(this.owner).isEmpty()) {
			errors.rejectValue("owner", "missing", "Choose who answers for the action");
		}
		FormText.checkLength(errors, "ownerName", this.ownerName, "post or person", LONGEST_NAME);
	}

	/** Of use only where nothing is wrong. */
	Terms terms(Errors errors, ActionDesk desk) {
		Target chosen = ActionFields.target(errors, this.target, this.due, this.meeting);
		Owner.Kind kind = kind(this.owner).orElse(Owner.Kind.PANEL);
		MemberId named = (kind == Owner.Kind.MEMBER) ? identifier(this.member, MemberId::new) : null;
		String name = (named != null) ? desk.nameOf(named).orElse(null) : FormText.text(this.ownerName);
		if (kind == Owner.Kind.MEMBER && (named == null || name == null)) {
			errors.rejectValue("member", "missing", "Choose the member who owns the action");
			return new Terms("-", Owner.of(Owner.Kind.PANEL), chosen);
		}
		String wording = FormText.required(this.wording);
		Owner.Kind second = kind(this.joint).orElse(null);
		if (second == kind || second == Owner.Kind.MEMBER) {
			errors.rejectValue("joint", "same", "Choose another office, or none, as the second owner");
			second = null;
		}
		return new Terms((wording.isEmpty() || wording.length() > Terms.LONGEST) ? "-" : wording,
				new Owner(kind, name, named, second), chosen);
	}

	/** Of use only where nothing is wrong. */
	NewAction toNewAction(Errors errors, ActionDesk desk, LocalDate today) {
		LocalDate raised = ActionFields.day(errors, "raisedOn", this.raisedOn, today);
		MinuteEntryId source = identifier(this.entry, MinuteEntryId::new);
		ResolutionId resolved = identifier(this.resolution, ResolutionId::new);
		String of = FormText.required(this.body);
		return new NewAction(of.isEmpty() ? ActionReference.PANEL : new BodyId(of), source,
				(source != null) ? resolved : null, (source == null) ? ActionFields.minute(errors, this.minute) : null,
				raised, terms(errors, desk));
	}

	/**
	 * The resolution that was chosen, unless it is not, or no longer, one of the entry.
	 */
	String resolutionOf(EntrySource entry) {
		ResolutionId chosen = identifier(this.resolution, ResolutionId::new);
		return (chosen != null && entry.has(chosen)) ? chosen.toString() : "";
	}

	@Nullable MinuteEntryId source() {
		return identifier(this.entry, MinuteEntryId::new);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

	private static <T> @Nullable T identifier(@Nullable String typed, Function<UUID, T> type) {
		try {
			return type.apply(UUID.fromString(FormText.required(typed)));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static Optional<Owner.Kind> kind(@Nullable String typed) {
		List<Owner.Kind> kinds = Arrays.asList(Owner.Kind.values());
		return kinds.stream().filter((kind) -> kind.name().equals(typed)).findFirst();
	}

	/**
	 * What the words of a resolution suggest; the officer decides.
	 */
	static final class Suggestion {

		private static final Pattern MONTH = Pattern.compile("\\b(?:in|by) (" + Arrays.stream(Month.values())
			.map((month) -> month.getDisplayName(TextStyle.FULL, Locale.UK))
			.collect(Collectors.joining("|")) + ") (20\\d{2})\\b");

		private Suggestion() {
		}

		static Owner.@Nullable Kind owner(String wording) {
			String words = wording.toLowerCase(Locale.UK);
			if (words.contains("panel office")) {
				return Owner.Kind.PANEL_OFFICE;
			}
			if (words.contains("opcc") || words.contains("commissioner’s office")) {
				return Owner.Kind.OPCC;
			}
			if (words.contains("chief constable")) {
				return Owner.Kind.CHIEF_CONSTABLE;
			}
			if (words.contains("commissioner") || words.contains("pcc")) {
				return Owner.Kind.COMMISSIONER;
			}
			return words.isEmpty() ? null : Owner.Kind.PANEL;
		}

		static Target.Kind target(String wording) {
			return wording.toLowerCase(Locale.UK).contains("next meeting") ? Target.Kind.MEETING
					: Target.Kind.TO_BE_PROGRAMMED;
		}

		/** A month of a year, if the words name one. */
		static Optional<PartialDate> due(String wording) {
			Matcher named = MONTH.matcher(wording);
			return named.find() ? Optional.of(PartialDate.of(YearMonth.of(Integer.parseInt(named.group(2)),
					Month.valueOf(named.group(1).toUpperCase(Locale.ROOT))))) : Optional.empty();
		}

	}

}
