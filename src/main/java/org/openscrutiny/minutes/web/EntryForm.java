package org.openscrutiny.minutes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.EntryContent;
import org.openscrutiny.minutes.EntryContent.Division;
import org.openscrutiny.minutes.EntryContent.Exclusion;
import org.openscrutiny.minutes.EntryContent.Point;
import org.openscrutiny.minutes.EntryContent.Restricted;
import org.openscrutiny.minutes.StandardPhrase;
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

	private static final Pattern ROW = Pattern.compile("(resolutions|votes)\\[(\\d+)](.*)");

	static final String YES = "true";

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
			List<Division> divisions = IntStream.range(0, voted.size())
				.mapToObj((i) -> form.votes().get(voted.get(i)).division("votes[" + i + "]"))
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
		Matcher field = ROW.matcher(Objects.requireNonNullElse(broken.getField(), ""));
		if (!field.matches()) {
			return broken;
		}
		List<Integer> filled = field.group(1).equals("votes") ? voted : rows;
		return new RuleBroken(
				field.group(1) + "[" + filled.get(Integer.parseInt(field.group(2))) + "]" + field.group(3),
				broken.getMessage());
	}

	private List<Integer> filledResolutions() {
		return IntStream.range(0, this.resolutions.size())
			.filter((i) -> this.resolutions.get(i).isFilled())
			.boxed()
			.toList();
	}

	private List<Integer> filledVotes() {
		return IntStream.range(0, this.votes.size()).filter((i) -> this.votes.get(i).isFilled()).boxed().toList();
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

	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n") : "";
	}

	static @Nullable String orNull(@Nullable String typed) {
		return text(typed).isBlank() ? null : text(typed);
	}

}
