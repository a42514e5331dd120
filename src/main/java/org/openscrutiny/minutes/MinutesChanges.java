package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinutesComparison.ChangedEntry;
import org.openscrutiny.minutes.MinutesComparison.Part;
import org.openscrutiny.minutes.MinutesComparison.Piece;
import org.openscrutiny.minutes.MinutesComparison.Step;
import org.openscrutiny.minutes.MinutesCopy.Stage;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what became of minutes between circulation, publication and confirmation, from
 * the copies kept at each.
 */
@Service
@Transactional(readOnly = true)
public class MinutesChanges {

	private final MinutesHeaders headers;

	private final MinutesCopies copies;

	private final MinutesAudience audience;

	MinutesChanges(MinutesHeaders headers, MinutesCopies copies, MinutesAudience audience) {
		this.headers = headers;
		this.copies = copies;
		this.audience = audience;
	}

	/**
	 * The changes of a meeting's minutes. What was circulated is compared for members and
	 * staff alone.
	 * @param reader who asks, or null for a reader without an account
	 * @throws NotFound if the meeting has no minutes that every reader may see
	 */
	public MinutesComparison of(MeetingReference meeting, @Nullable ActingPerson reader) {
		MinutesHeader minutes = this.headers.of(meeting)
			.filter(MinutesHeader::visible)
			.orElseThrow(() -> new NotFound("minutes of " + meeting));
		boolean entitled = this.audience.includes(reader, minutes.runBy());
		Map<Stage, MinutesCopy> kept = this.copies.of(minutes.id());
		List<Stage> stages = Stream.of(Stage.values())
			.filter(kept::containsKey)
			.filter((stage) -> entitled || stage != Stage.CIRCULATED)
			.toList();
		List<Step> steps = new ArrayList<>();
		for (int i = 1; i < stages.size(); i++) {
			steps.add(new Step(words(stages.get(i - 1)), words(stages.get(i)),
					changes(Objects.requireNonNull(kept.get(stages.get(i - 1))),
							Objects.requireNonNull(kept.get(stages.get(i))), minutes.body(), entitled)));
		}
		return new MinutesComparison(minutes, steps, entitled);
	}

	private static String words(Stage stage) {
		return switch (stage) {
			case CIRCULATED -> "the draft that members got";
			case PUBLISHED -> "the published draft";
			case CONFIRMED -> "the confirmed minutes";
		};
	}

	private static List<ChangedEntry> changes(MinutesCopy before, MinutesCopy after, BodyId body, boolean entitled) {
		Map<Object, MinutesCopy.Entry> old = byNumber(before);
		Map<Object, MinutesCopy.Entry> now = byNumber(after);
		Set<Object> all = new LinkedHashSet<>(old.keySet());
		all.addAll(now.keySet());
		return all.stream()
			.map((number) -> change(old.get(number), now.get(number), body, entitled))
			.filter((change) -> !change.parts().isEmpty())
			.toList();
	}

	/** An entry without a number, which no stage has, is itself alone. */
	private static Map<Object, MinutesCopy.Entry> byNumber(MinutesCopy copy) {
		return copy.entries()
			.stream()
			.collect(Collectors.toMap((entry) -> (entry.number() != null) ? entry.number() : entry, Function.identity(),
					(first, second) -> first, LinkedHashMap::new));
	}

	private static ChangedEntry change(MinutesCopy.@Nullable Entry before, MinutesCopy.@Nullable Entry after,
			BodyId body, boolean entitled) {
		MinutesCopy.Entry named = (after != null) ? after : Objects.requireNonNull(before);
		boolean outcomesRestricted = (before != null && before.resolutionsRestricted())
				|| (after != null && after.resolutionsRestricted());
		List<Part> parts = new ArrayList<>();
		compare("Heading", false, before, after, MinutesCopy.Entry::heading, parts);
		compare("Discussion", false, before, after, MinutesCopy.Entry::discussion, parts);
		compare("Summary for readers", false, before, after, MinutesCopy.Entry::publicSummary, parts);
		if (entitled) {
			compare("Restricted text", true, before, after, MinutesCopy.Entry::restrictedDiscussion, parts);
		}
		if (entitled || !outcomesRestricted) {
			compare("Resolutions", outcomesRestricted, before, after, MinutesChanges::resolutions, parts);
			compare("Votes", outcomesRestricted, before, after, MinutesChanges::votes, parts);
		}
		compare("Exclusion of press and public", false, before, after, MinutesChanges::exclusion, parts);
		compare("Note", false, before, after, MinutesCopy.Entry::note, parts);
		return new ChangedEntry((named.number() != null) ? new MinuteNumber(body, named.number()) : null,
				named.heading(), extent(before, after, parts), parts);
	}

	private static void compare(String name, boolean restricted, MinutesCopy.@Nullable Entry before,
			MinutesCopy.@Nullable Entry after, Function<MinutesCopy.Entry, @Nullable String> text, List<Part> parts) {
		List<List<Piece>> paragraphs = TextDifference.between(text(before, text), text(after, text));
		if (!paragraphs.isEmpty()) {
			parts.add(new Part(name, restricted, paragraphs));
		}
	}

	private static String text(MinutesCopy.@Nullable Entry entry, Function<MinutesCopy.Entry, @Nullable String> text) {
		return (entry != null) ? Objects.requireNonNullElse(text.apply(entry), "") : "";
	}

	private static String resolutions(MinutesCopy.Entry entry) {
		List<String> lines = new ArrayList<>();
		List<MinutesCopy.Point> points = entry.resolutions();
		for (int i = 0; i < points.size(); i++) {
			lines.add(((points.size() > 1) ? Numeral.roman(i + 1) + ". " : "") + points.get(i).text());
			List<String> below = points.get(i).points();
			for (int j = 0; j < below.size(); j++) {
				lines.add(Numeral.letter(j + 1) + ". " + below.get(j));
			}
		}
		return String.join("\n", lines);
	}

	private static String votes(MinutesCopy.Entry entry) {
		return entry.votes()
			.stream()
			.map((vote) -> (vote.motion() != null) ? vote.motion() + "\n" + vote.explanation() : vote.explanation())
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String exclusion(MinutesCopy.Entry entry) {
		MinutesCopy.Exclusion exclusion = entry.exclusion();
		if (exclusion == null) {
			return null;
		}
		return Stream
			.of(exclusion.items(),
					"Paragraphs "
							+ exclusion.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", ")),
					(exclusion.mover() != null) ? "Moved by " + exclusion.mover() : null,
					(exclusion.seconder() != null) ? "Seconded by " + exclusion.seconder() : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

	private static String extent(MinutesCopy.@Nullable Entry before, MinutesCopy.@Nullable Entry after,
			List<Part> parts) {
		if (before == null) {
			return "Entry added";
		}
		if (after == null) {
			return "Entry taken out";
		}
		int added = count(parts, Piece.Kind.ADDED);
		int gone = count(parts, Piece.Kind.TAKEN_OUT);
		return added + ((added == 1) ? " word" : " words") + " added, " + gone + ((gone == 1) ? " word" : " words")
				+ " taken out";
	}

	private static int count(List<Part> parts, Piece.Kind kind) {
		return parts.stream()
			.flatMap((part) -> part.paragraphs().stream())
			.flatMap(List::stream)
			.filter((piece) -> piece.kind() == kind)
			.mapToInt((piece) -> TextDifference.countWords(piece.text()))
			.sum();
	}

}
