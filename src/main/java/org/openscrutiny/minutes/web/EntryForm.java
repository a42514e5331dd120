package org.openscrutiny.minutes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.minutes.EntryContent;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.EntryContent.Exclusion;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.EntryContent.Restricted;
import org.openscrutiny.minutes.ResolutionId;
import org.openscrutiny.minutes.StandardPhrase;
import org.openscrutiny.minutes.VoteChoice;
import org.openscrutiny.minutes.VoteCount;
import org.openscrutiny.minutes.VoteCount.Numbers;
import org.openscrutiny.minutes.VoteRule;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * An entry of the minutes as it is typed.
 *
 * @param version the number of the state that the form was filled in from
 * @param whole whether the form has all fields. The page of the whole minutes leaves out
 * those that few entries need; they stay as they are
 * @param heading the heading
 * @param discussion Markdown for every reader
 * @param phrase the standard phrase to add
 * @param restricted Markdown that is not for every reader
 * @param summary what every reader is told instead
 * @param resolutionsRestricted whether resolutions and votes are restricted too
 * @param excludedItems the items from which press and public were excluded
 * @param paragraphs of Schedule 12A
 * @param mover who moved that they be
 * @param seconder who seconded it
 * @param note what else is to be noted
 * @param resolutions the resolutions, with empty rows for more
 * @param votes the votes, with an empty one
 */
record EntryForm(@Nullable String version, @Nullable String whole, @Nullable String heading,
		@Nullable String discussion, @Nullable String phrase, @Nullable String restricted, @Nullable String summary,
		@Nullable String resolutionsRestricted, @Nullable String excludedItems, @Nullable List<String> paragraphs,
		@Nullable String mover, @Nullable String seconder, @Nullable String note, List<ResolutionRow> resolutions,
		List<VoteRow> votes) {

	private static final int SPARE = 2;

	private static final String YES = "true";

	EntryForm {
		resolutions = (resolutions != null) ? resolutions.stream().filter(Objects::nonNull).toList() : List.of();
		votes = (votes != null) ? votes.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/** A stored entry, with rows for more. */
	static EntryForm of(int version, EntryContent content, boolean whole) {
		Restricted restricted = content.restricted();
		Exclusion exclusion = content.exclusion();
		List<VoteRow> votes = new ArrayList<>(content.votes().stream().map(VoteRow::of).toList());
		if (whole || votes.isEmpty()) {
			votes.add(VoteRow.empty());
		}
		return new EntryForm(String.valueOf(version), whole ? YES : null, content.heading(), content.discussion(), "",
				(restricted != null) ? restricted.discussion() : "", (restricted != null) ? restricted.summary() : "",
				(restricted != null && restricted.resolutions()) ? YES : null,
				(exclusion != null) ? exclusion.items() : "",
				(exclusion != null) ? exclusion.paragraphs().stream().map(String::valueOf).toList() : List.of(),
				(exclusion != null) ? exclusion.mover() : "", (exclusion != null) ? exclusion.seconder() : "",
				content.note(), withSpare(content.resolutions().stream().map(ResolutionRow::of).toList()), votes);
	}

	private static List<ResolutionRow> withSpare(List<ResolutionRow> filled) {
		List<ResolutionRow> rows = new ArrayList<>(filled);
		for (int i = 0; i < SPARE; i++) {
			rows.add(ResolutionRow.empty());
		}
		return rows;
	}

	/** The same on top of another state, so that saving it replaces that state. */
	EntryForm on(int now) {
		return new EntryForm(String.valueOf(now), this.whole, this.heading, this.discussion, this.phrase,
				this.restricted, this.summary, this.resolutionsRestricted, this.excludedItems, this.paragraphs,
				this.mover, this.seconder, this.note, this.resolutions, this.votes);
	}

	/** The same with all fields, the left out ones as they are stored. */
	EntryForm whole(EntryContent stored) {
		if (isWhole()) {
			return this;
		}
		EntryForm kept = of(seen(), stored, true);
		return new EntryForm(this.version, YES, this.heading, this.discussion, this.phrase, kept.restricted(),
				kept.summary(), kept.resolutionsRestricted(), kept.excludedItems(), kept.paragraphs(), kept.mover(),
				kept.seconder(), kept.note(), this.resolutions, votesWithNames(stored));
	}

	private List<VoteRow> votesWithNames(EntryContent stored) {
		List<VoteRow> rows = new ArrayList<>();
		for (int i = 0; i < this.votes.size(); i++) {
			rows.add((i < stored.votes().size()) ? this.votes.get(i).named(VoteRow.of(stored.votes().get(i)).named())
					: this.votes.get(i));
		}
		return rows;
	}

	public boolean isWhole() {
		return YES.equals(this.whole);
	}

	/** -1 where the form was tampered with. */
	int seen() {
		try {
			return Integer.parseInt(text(this.version));
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	@Nullable StandardPhrase chosenPhrase() {
		return Arrays.stream(StandardPhrase.values())
			.filter((each) -> each.name().equals(this.phrase))
			.findFirst()
			.orElse(null);
	}

	/**
	 * What the entry is to say.
	 * @param stored what it says now, for the fields that the form left out
	 * @param words the words of the standard phrase
	 * @throws RuleBroken with the field as this form calls it
	 */
	EntryContent content(EntryContent stored, Function<StandardPhrase, String> words) {
		EntryForm form = whole(stored);
		List<Integer> rows = form.filledResolutions();
		List<Integer> voted = form.filledVotes();
		try {
			List<Point> points = new ArrayList<>(rows.stream().map((i) -> form.resolutions().get(i).point()).toList());
			List<Division> divisions = voted.stream()
				.map((i) -> form.votes().get(i).division("votes[" + i + "]"))
				.toList();
			StandardPhrase chosen = chosenPhrase();
			String discussion = text(form.discussion());
			if (chosen != null && chosen.isResolution()) {
				points.add(new Point(null, words.apply(chosen), false));
			}
			else if (chosen != null) {
				discussion = discussion.isBlank() ? words.apply(chosen) : discussion + "\n\n" + words.apply(chosen);
			}
			return new EntryContent(text(form.heading()), discussion, form.restrictedOrNull(), form.exclusionOrNull(),
					orNull(form.note()), points, divisions);
		}
		catch (RuleBroken ex) {
			throw inThisForm(ex, rows, voted);
		}
	}

	/** Broken rules count the filled rows only. */
	RuleBroken inThisForm(RuleBroken broken) {
		return inThisForm(broken, filledResolutions(), filledVotes());
	}

	private static RuleBroken inThisForm(RuleBroken broken, List<Integer> rows, List<Integer> voted) {
		String field = broken.getField();
		if (field == null || !field.startsWith("resolutions[")) {
			return broken;
		}
		int index = Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
		return new RuleBroken("resolutions[" + rows.get(index) + field.substring(field.indexOf(']')),
				broken.getMessage());
	}

	private List<Integer> filledResolutions() {
		return java.util.stream.IntStream.range(0, this.resolutions.size())
			.filter((i) -> this.resolutions.get(i).isFilled())
			.boxed()
			.toList();
	}

	private List<Integer> filledVotes() {
		return java.util.stream.IntStream.range(0, this.votes.size())
			.filter((i) -> this.votes.get(i).isFilled())
			.boxed()
			.toList();
	}

	private @Nullable Restricted restrictedOrNull() {
		if (text(this.restricted).isBlank() && text(this.summary).isBlank()) {
			return null;
		}
		return new Restricted(text(this.restricted), text(this.summary), this.resolutionsRestricted != null);
	}

	private @Nullable Exclusion exclusionOrNull() {
		List<Integer> chosen = (this.paragraphs != null)
				? this.paragraphs.stream().filter((each) -> each.matches("[1-7]")).map(Integer::valueOf).toList()
				: List.of();
		if (text(this.excludedItems).isBlank() && chosen.isEmpty() && text(this.mover).isBlank()
				&& text(this.seconder).isBlank()) {
			return null;
		}
		return new Exclusion(text(this.excludedItems), chosen, orNull(this.mover), orNull(this.seconder));
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n") : "";
	}

	private static @Nullable String orNull(@Nullable String typed) {
		return text(typed).isBlank() ? null : text(typed);
	}

	/**
	 * A resolution.
	 *
	 * @param id which one; empty for a new one
	 * @param text what was resolved
	 * @param below whether it stands below the one before
	 * @param remove whether it is to go
	 */
	record ResolutionRow(@Nullable String id, @Nullable String text, @Nullable String below, @Nullable String remove) {

		static ResolutionRow empty() {
			return new ResolutionRow("", "", null, null);
		}

		static ResolutionRow of(Point point) {
			return new ResolutionRow((point.id() != null) ? point.id().toString() : "", point.text(),
					point.below() ? YES : null, null);
		}

		boolean isFilled() {
			return this.remove == null && (this.below != null || isTyped());
		}

		boolean isTyped() {
			return !(EntryForm.text(this.id).isBlank() && EntryForm.text(this.text).isBlank());
		}

		Point point() {
			return new Point(readId(), EntryForm.text(this.text), this.below != null);
		}

		private @Nullable ResolutionId readId() {
			try {
				return EntryForm.text(this.id).isBlank() ? null : ResolutionId.valueOf(EntryForm.text(this.id));
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

	/**
	 * A vote.
	 *
	 * @param motion what was voted on
	 * @param taken whether the numbers were recorded; empty for none
	 * @param rule the threshold
	 * @param ruleSource where the threshold comes from
	 * @param inFavour votes for
	 * @param against votes against
	 * @param abstained abstentions
	 * @param casting the chair's casting vote
	 * @param outcome what is said of the outcome, where no numbers are
	 * @param named how members voted, such as {@code <member>:FOR}
	 * @param remove whether it is to go
	 */
	record VoteRow(@Nullable String motion, @Nullable String taken, @Nullable String rule, @Nullable String ruleSource,
			@Nullable String inFavour, @Nullable String against, @Nullable String abstained, @Nullable String casting,
			@Nullable String outcome, @Nullable List<String> named, @Nullable String remove) {

		static final String NUMBERS = "NUMBERS";

		static final String NO_NUMBERS = "NO_NUMBERS";

		static final String CARRIED = "CARRIED";

		static final String NOT_CARRIED = "NOT_CARRIED";

		static VoteRow empty() {
			return new VoteRow("", "", VoteRule.SIMPLE_MAJORITY.name(), "", "", "", "", "", "", List.of(), null);
		}

		static VoteRow of(Division division) {
			VoteCount count = division.count();
			Numbers numbers = count.numbers();
			return new VoteRow(division.motion(), (numbers != null) ? NUMBERS : NO_NUMBERS, count.rule().name(),
					division.ruleSource(), (numbers != null) ? String.valueOf(numbers.inFavour()) : "",
					(numbers != null) ? String.valueOf(numbers.against()) : "",
					(numbers != null && numbers.abstained() != null) ? String.valueOf(numbers.abstained()) : "",
					(count.casting() != null) ? count.casting().name() : "",
					(count.stated() == null) ? "" : count.stated() ? CARRIED : NOT_CARRIED,
					division.names()
						.entrySet()
						.stream()
						.map((entry) -> entry.getKey() + ":" + entry.getValue())
						.sorted()
						.toList(),
					null);
		}

		VoteRow named(@Nullable List<String> names) {
			return new VoteRow(this.motion, this.taken, this.rule, this.ruleSource, this.inFavour, this.against,
					this.abstained, this.casting, this.outcome, names, this.remove);
		}

		/** Whether there is a vote: whoever types numbers need not say so besides. */
		boolean isFilled() {
			return this.remove == null && (!EntryForm.text(this.taken).isBlank() || hasNumbers()
					|| !EntryForm.text(this.motion).isBlank() || !names().isEmpty());
		}

		public boolean isVote() {
			return isFilled();
		}

		private boolean hasNumbers() {
			return !(EntryForm.text(this.inFavour).isBlank() && EntryForm.text(this.against).isBlank()
					&& EntryForm.text(this.abstained).isBlank());
		}

		Division division(String field) {
			VoteRule needed = Arrays.stream(VoteRule.values())
				.filter((each) -> each.name().equals(this.rule))
				.findFirst()
				.orElseThrow(() -> new RuleBroken(field + ".rule", "Choose how many votes were needed"));
			boolean withoutNumbers = NO_NUMBERS.equals(this.taken);
			if (withoutNumbers && hasNumbers()) {
				throw new RuleBroken(field + ".inFavour", "Clear the numbers, or choose that they were recorded");
			}
			Numbers numbers = withoutNumbers ? null
					: new Numbers(number(this.inFavour, field + ".inFavour", "votes for"),
							number(this.against, field + ".against", "votes against"),
							EntryForm.text(this.abstained).isBlank() ? null
									: number(this.abstained, field + ".abstained", "abstentions"));
			Boolean stated = (!withoutNumbers || EntryForm.text(this.outcome).isBlank()) ? null
					: Boolean.valueOf(CARRIED.equals(this.outcome));
			VoteChoice chair = Arrays.stream(VoteChoice.values())
				.filter((each) -> each != VoteChoice.ABSTAINED && each.name().equals(this.casting))
				.findFirst()
				.orElse(null);
			return new Division(orNull(this.motion), orNull(this.ruleSource),
					new VoteCount(needed, numbers, chair, null, stated), names());
		}

		private static int number(@Nullable String typed, String field, String what) {
			String digits = EntryForm.text(typed).strip();
			if (!digits.matches("\\d{1,4}")) {
				throw new RuleBroken(field, digits.isEmpty() ? "Enter the number of " + what + ", 0 for none"
						: "The number of " + what + " must be a whole number, such as 8");
			}
			return Integer.parseInt(digits);
		}

		private Map<MemberId, VoteChoice> names() {
			Map<MemberId, VoteChoice> names = new HashMap<>();
			if (this.named != null) {
				for (String each : this.named) {
					int colon = each.indexOf(':');
					if (colon > 0) {
						read(each.substring(0, colon), each.substring(colon + 1), names);
					}
				}
			}
			return names;
		}

		private static void read(String member, String choice, Map<MemberId, VoteChoice> names) {
			try {
				names.put(new MemberId(UUID.fromString(member)), VoteChoice.valueOf(choice));
			}
			catch (IllegalArgumentException ex) {
				throw new RuleBroken("A vote by name of this form is of no member");
			}
		}

		/** How the members of a day voted, as the form shows it. */
		List<NamedVote> namedVotes(List<SittingMember> members) {
			Map<MemberId, VoteChoice> names = names();
			return members.stream()
				.map((member) -> new NamedVote(member.id().toString(), member.name(),
						names.containsKey(member.id()) ? member.id() + ":" + names.get(member.id()) : ""))
				.collect(Collectors.toList());
		}

	}

	/**
	 * A member, and how he or she voted.
	 *
	 * @param id the member
	 * @param name the name
	 * @param value what is chosen
	 */
	record NamedVote(String id, String name, String value) {
	}

}
