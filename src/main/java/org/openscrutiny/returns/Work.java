package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * The measures of a round that somebody works on, with everything that checks need.
 */
final class Work {

	private final CollectionRound round;

	private final List<TaskOfWork> tasks;

	private final LocalDate today;

	private final Map<String, LineOfWork> lines = new HashMap<>();

	private final Map<EntryId, Optional<KnownFigure>> understood = new HashMap<>();

	Work(CollectionRound round, List<TaskOfWork> tasks, LocalDate today) {
		this.round = round;
		this.tasks = tasks;
		this.today = today;
		tasks.forEach((task) -> task.lines().forEach((line) -> this.lines.put(line.id(), line)));
	}

	CollectionRound round() {
		return this.round;
	}

	/**
	 * The period that is most likely meant: the newest of this round that is over, or the
	 * one that the round will end with while none is.
	 */
	Optional<TypedPeriod> suggested(PeriodKind kind) {
		LocalDate cutOff = this.round.getCutOff();
		LocalDate yesterday = this.today.minusDays(1);
		return TypedPeriod.newest(kind, yesterday.isBefore(cutOff) ? yesterday : cutOff)
			.filter((period) -> period.endsOn() != null && !period.endsOn().isBefore(this.round.getStartsOn()))
			.or(() -> TypedPeriod.newest(kind, cutOff));
	}

	/** Whether a figure is about a time before this round. */
	boolean isOlder(Entry.Content content) {
		return content.endsOn() != null && content.endsOn().isBefore(this.round.getStartsOn());
	}

	List<TaskOfWork> tasks() {
		return this.tasks;
	}

	/**
	 * @throws NotFound if the person is asked for no such line
	 */
	LineOfWork line(String id) {
		LineOfWork line = this.lines.get(id);
		if (line == null) {
			throw new NotFound("line " + id);
		}
		return line;
	}

	Optional<LineOfWork> find(String id) {
		return Optional.ofNullable(this.lines.get(id));
	}

	/** What checks have to say of an entry as it stands. */
	List<Finding> findings(LineOfWork line, Entry entry) {
		return findings(line, entry.getId(), entry.getContent());
	}

	/**
	 * What checks would have to say.
	 * @param own the entry that the content takes the place of; null for a new one
	 */
	List<Finding> findings(LineOfWork line, @Nullable EntryId own, Entry.Content content) {
		EntryFacts.Typed typed = new EntryFacts.Typed(content.valueTyped(), content.periodTyped(), content.status(),
				content.statusReason(), content.numerator(), content.denominator(), content.qualifiers(),
				content.note());
		List<KnownFigure> others = line.entries()
			.stream()
			.filter((entry) -> !entry.getId().equals(own))
			.flatMap((entry) -> understood(line, entry).stream())
			.toList();
		return Checks.of(new EntryFacts(line.task().definition(), typed,
				new EntryFacts.Asked(line.task().asked(), this.round.getCutOff(), this.today,
						line.task().assignment().isRevision()),
				line.known(), others, groups(line, own), line.task().segments()));
	}

	private Optional<KnownFigure> understood(LineOfWork line, Entry entry) {
		return this.understood.computeIfAbsent(entry.getId(), (id) -> read(line, entry.getContent()));
	}

	private Optional<KnownFigure> read(LineOfWork line, Entry.Content content) {
		PeriodKind kind = content.periodKind();
		if (kind == null) {
			return Optional.empty();
		}
		TypedPeriod period = new TypedPeriod(kind, content.startsOn(), content.endsOn(),
				(content.periodTyped() != null) ? content.periodTyped() : kind.getLabel());
		if (!content.status().isFigure() || content.valueTyped() == null) {
			return Optional.of(new KnownFigure(period, TypedValue.missing(content.status())));
		}
		try {
			TypedValue value = TypedValue.read(content.valueTyped(), line.task().definition());
			return Optional.of(new KnownFigure(period, value.marked(content.qualifiers())));
		}
		catch (RuleBroken ex) {
			return Optional.empty();
		}
	}

	/** The sum of groups is checked once: at the whole, or at the last group. */
	private EntryFacts.@Nullable Groups groups(LineOfWork line, @Nullable EntryId own) {
		int members = line.task().measure().members().size();
		if (members == 0) {
			return null;
		}
		Optional<Entry> entry = (own != null) ? line.entry(own) : Optional.empty();
		Optional<KnownFigure> figure = entry.flatMap((one) -> understood(line, one));
		List<LineOfWork> siblings = line.task()
			.lines()
			.stream()
			.filter((other) -> other.entity().equals(line.entity()))
			.toList();
		LineOfWork whole = siblings.stream().filter((other) -> other.member() == null).findFirst().orElse(null);
		boolean wholeTyped = whole != null && !whole.entries().isEmpty();
		List<LineOfWork> groups = siblings.stream().filter((other) -> other.member() != null).toList();
		boolean here = wholeTyped ? line.member() == null : line.equals(groups.get(groups.size() - 1));
		List<BigDecimal> parts = new ArrayList<>();
		if (here && figure.isPresent()) {
			groups.forEach((group) -> number(group, figure.get().period()).ifPresent(parts::add));
		}
		boolean complete = parts.size() == members;
		return new EntryFacts.Groups(line.unnamed(), complete ? parts : List.of(),
				(wholeTyped && figure.isPresent()) ? figure.get().number() : null);
	}

	private Optional<BigDecimal> number(LineOfWork line, TypedPeriod period) {
		return line.entries()
			.stream()
			.flatMap((entry) -> understood(line, entry).stream())
			.filter((figure) -> figure.period().isSameTime(period))
			.map(KnownFigure::number)
			.filter((number) -> number != null)
			.findFirst();
	}

}
