package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * Makes an entry of what was typed. Only what the database cannot hold is refused: that a
 * figure is not understood is for {@link Checks} to say.
 */
final class EntryLimits {

	/** A month by itself does not depend on a cut-off. */
	private static final LocalDate ANY_TIME = LocalDate.of(2099, 12, 31);

	private static final int LONGEST_VALUE = 500;

	private static final int LONGEST_PERIOD = 80;

	private static final int LONGEST_REASON = 500;

	private static final int SHORTEST_REASON = 20;

	private static final int LONGEST_NOTE = 1000;

	private static final int LONGEST_SOURCE = 300;

	private EntryLimits() {
	}

	static List<EntryProblem> problems(TypedEntry row, LineOfWork line) {
		List<EntryProblem> problems = new ArrayList<>();
		String label = Completeness.label(line);
		limit(problems, row, label, "value", row.value(), LONGEST_VALUE);
		limit(problems, row, label, "period", row.period(), LONGEST_PERIOD);
		limit(problems, row, label, "reason", row.reason(), LONGEST_REASON);
		limit(problems, row, label, "note", row.note(), LONGEST_NOTE);
		limit(problems, row, label, "source", row.source(), LONGEST_SOURCE);
		row.accepted().forEach((code, accepted) -> {
			int length = accepted.reason().strip().length();
			if (length > 0 && length < SHORTEST_REASON) {
				problems.add(new EntryProblem(row.key(), code, label,
						"Give a reason of at least 20 characters: the approver reads it"));
			}
			limit(problems, row, label, code, accepted.reason(), LONGEST_REASON);
		});
		TypedEntry.Parts parts = row.parts();
		if (parts != null) {
			try {
				number(parts.numerator());
				number(parts.denominator());
				day(parts.until());
			}
			catch (RuleBroken ex) {
				problems.add(new EntryProblem(row.key(), "parts", label, ex.getMessage()));
			}
		}
		return problems;
	}

	private static void limit(List<EntryProblem> problems, TypedEntry row, String label, String field,
			@Nullable String text, int longest) {
		if (text != null && text.strip().length() > longest) {
			problems.add(new EntryProblem(row.key(), field, label,
					String.format("Use %,d characters or fewer: these are %,d", longest, text.strip().length())));
		}
	}

	static Entry.Content content(TypedEntry row, @Nullable Entry entry, LineOfWork line, LocalDate cutOff) {
		Entry.Content before = (entry != null) ? entry.getContent() : null;
		String value = text(row.value());
		TypedPeriod period = period(row.period(), line.task().asked(), cutOff);
		ValueStatus status = (row.status() != null) ? row.status() : ValueStatus.VALUE;
		Set<Qualifier> marks = EnumSet.noneOf(Qualifier.class);
		marks.addAll((row.marks() != null) ? row.marks() : (before != null) ? before.qualifiers() : Set.of());
		if (row.status() == null && value != null) {
			TypedValue read = read(value, line);
			if (read != null) {
				status = read.status();
				marks.addAll(read.marks());
				value = status.isFigure() ? value : null;
			}
		}
		TypedEntry.Parts parts = row.parts();
		return new Entry.Content((period != null) ? period.kind() : null, (period != null) ? period.startsOn() : null,
				(period != null) ? period.endsOn() : null, text(row.period()),
				(parts != null) ? day(parts.until()) : (before != null) ? before.observedUntil() : null, value,
				(parts != null) ? number(parts.numerator()) : (before != null) ? before.numerator() : null,
				(parts != null) ? number(parts.denominator()) : (before != null) ? before.denominator() : null, status,
				text(row.reason()), marks, kept(row.note(), (before != null) ? before.note() : null),
				kept(row.source(), (before != null) ? before.source() : null));
	}

	private static @Nullable String kept(@Nullable String typed, @Nullable String before) {
		return (typed != null) ? text(typed) : before;
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip().replace("\r\n", "\n");
	}

	private static @Nullable TypedPeriod period(String typed, PeriodKind asked, LocalDate cutOff) {
		try {
			return TypedPeriod.read(typed, asked, cutOff);
		}
		catch (RuleBroken ex) {
			return null;
		}
	}

	private static @Nullable TypedValue read(String typed, LineOfWork line) {
		try {
			return TypedValue.read(typed, line.task().definition());
		}
		catch (RuleBroken ex) {
			return null;
		}
	}

	private static @Nullable BigDecimal number(String typed) {
		String text = typed.strip().replace(",", "");
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
			throw new RuleBroken("“" + typed.strip() + "” is not a number. Type it like 1,232");
		}
		return new BigDecimal(text);
	}

	private static @Nullable LocalDate day(String typed) {
		return typed.isBlank() ? null : TypedPeriod.read(typed, PeriodKind.MONTH, ANY_TIME).endsOn();
	}

	/** What was understood of an entry, such as {@code 8m 44s, April to June 2021}. */
	static String understood(Work work, LineOfWork line, Entry entry) {
		Entry.Content content = entry.getContent();
		TypedValue read = (content.valueTyped() != null) ? read(content.valueTyped(), line) : null;
		String figure = !content.status().isFigure() ? content.status().getLabel()
				: (read != null) ? read.inWords(line.task().definition()) : "";
		PeriodKind kind = content.periodKind();
		if (figure.isEmpty() || kind == null) {
			return "";
		}
		return figure + ", "
				+ new TypedPeriod(kind, content.startsOn(), content.endsOn(),
						(content.periodTyped() != null) ? content.periodTyped() : "")
					.inWords()
				+ (work.isOlder(content) ? " (older than this round)" : "");
	}

}
