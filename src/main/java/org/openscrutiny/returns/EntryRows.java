package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;

/**
 * The rows of a line: one for each period that is asked for, and one for each other
 * period that is typed.
 */
final class EntryRows {

	private EntryRows() {
	}

	/**
	 * @param key the row, as {@link TypedEntry} names it
	 * @param entry what is typed there
	 * @param suggested the period that is offered; empty if none can be
	 */
	record Slot(String key, @Nullable Entry entry, String suggested) {
	}

	static List<Slot> of(Work work, LineOfWork line) {
		List<Entry> left = new ArrayList<>(line.entries());
		List<Slot> slots = new ArrayList<>();
		List<TypedPeriod> asked = asked(work, line);
		for (TypedPeriod period : asked) {
			Entry entry = take(left, period);
			String place = (asked.size() > 1) ? PeriodLabels.of(period.kind(), period.startsOn(), period.endsOn()) : "";
			slots.add(new Slot(line.id() + "#" + place, entry, period.label()));
		}
		if (asked.size() < 2) {
			Slot single = slots.isEmpty() ? new Slot(line.id() + "#", null, "") : slots.get(0);
			if (single.entry() == null && !left.isEmpty()) {
				single = new Slot(single.key(), left.remove(0), single.suggested());
			}
			slots.clear();
			slots.add(single);
		}
		left.forEach((entry) -> slots.add(new Slot(line.id() + "#" + entry.getId(), entry, "")));
		return slots;
	}

	static String keyOf(Work work, LineOfWork line, Entry entry) {
		return of(work, line).stream()
			.filter((slot) -> entry.equals(slot.entry()))
			.map(Slot::key)
			.findFirst()
			.orElse(line.id() + "#");
	}

	private static @Nullable Entry take(List<Entry> left, TypedPeriod period) {
		Optional<Entry> found = left.stream()
			.filter((entry) -> entry.getContent().periodKind() == period.kind()
					&& Objects.equals(entry.getContent().startsOn(), period.startsOn())
					&& Objects.equals(entry.getContent().endsOn(), period.endsOn()))
			.findFirst();
		found.ifPresent(left::remove);
		return found.orElse(null);
	}

	/** Months are asked for one by one, as far as they are not approved. */
	private static List<TypedPeriod> asked(Work work, LineOfWork line) {
		CollectionRound round = work.round();
		PeriodKind kind = line.task().asked();
		Optional<TypedPeriod> newest = work.suggested(kind);
		boolean monthly = kind == PeriodKind.MONTH && line.task().definition().flowOrStock() == Measure.FlowOrStock.FLOW
				&& line.main();
		if (!monthly || newest.isEmpty()) {
			return newest.stream().toList();
		}
		List<TypedPeriod> months = new ArrayList<>();
		LocalDate end = Objects.requireNonNull(newest.get().endsOn());
		for (YearMonth month = YearMonth.from(round.getStartsOn()); !month.isAfter(YearMonth.from(end)); month = month
			.plusMonths(1)) {
			TypedPeriod period = new TypedPeriod(kind, month.atDay(1), month.atEndOfMonth(),
					PeriodLabels.of(kind, month.atDay(1), month.atEndOfMonth()));
			boolean known = line.known().stream().anyMatch((one) -> one.period().isSameTime(period));
			if (!known || line.task().assignment().isRevision()) {
				months.add(period);
			}
		}
		return months.isEmpty() ? newest.stream().toList() : months;
	}

}
