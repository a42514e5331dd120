package org.openscrutiny.decisions;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.PlanPriority;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.sheets.Heading;
import org.openscrutiny.sheets.ImportRules;
import org.openscrutiny.sheets.RowReader;

/**
 * What a sheet with a register must look like. Decisions are told apart by what they are
 * filed under. Only drafts are changed: what is published, or waits for an approver, is
 * not overwritten by a file.
 */
final class RegisterImport implements ImportRules<ImportedDecision> {

	static final String REFERENCE = "Reference";

	static final String FILED = "Filed as";

	static final String SUBJECT = "Subject";

	static final String SUMMARY = "Summary";

	static final String MADE = "Date made";

	static final String LEAD = "Lead";

	static final String COST = "Cost";

	static final String PRIORITY = "Plan priority";

	static final String CLASSIFICATION = "Classification";

	static final String TOLD = "Subject for readers";

	static final String REASON = "Reason withheld";

	static final String GROUND = "Ground";

	static final String DECIDER = "Withheld by";

	static final String REVIEW = "Review date";

	static final List<Heading> HEADINGS = List.of(
			Heading.of(REFERENCE).orAlso("Ref", "Number", "Decision number", "Decision reference"),
			Heading.optional(FILED), Heading.of(SUBJECT).orAlso("Title", "Decision title"),
			Heading.optional(SUMMARY).orAlso("Description"),
			Heading.optional(MADE).orAlso("Date", "Decision date", "Made on"), Heading.optional(LEAD),
			Heading.optional(COST).orAlso("Cost (£)", "Cost in pounds"), Heading.optional(PRIORITY).orAlso("Priority"),
			Heading.of(CLASSIFICATION).orAlso("Confidentiality"), Heading.optional(TOLD),
			Heading.optional(REASON).orAlso("Reason"), Heading.optional(GROUND).orAlso("Exemption"),
			Heading.optional(DECIDER), Heading.optional(REVIEW));

	private static final int LINE = 200;

	private static final int LONGEST_REFERENCE = 40;

	private static final int LONGEST_GROUND = 300;

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_SUMMARY = 5000;

	private static final BigDecimal MOST = new BigDecimal("999999999999");

	private final Supplier<List<Stored>> register;

	private final Supplier<List<PlanPriority>> priorities;

	private final Clock clock;

	private @Nullable Map<String, Stored> stored;

	private @Nullable Map<String, UUID> sections;

	/**
	 * @param register reads all decisions, when the first row is looked at
	 * @param priorities reads the sections of all plans, those of the plan in force
	 * first, when the first priority is looked at
	 */
	RegisterImport(Supplier<List<Stored>> register, Supplier<List<PlanPriority>> priorities, Clock clock) {
		this.register = register;
		this.priorities = priorities;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return "decision register";
	}

	@Override
	public List<Heading> headings() {
		return HEADINGS;
	}

	@Override
	public Optional<ImportedDecision> read(RowReader row) {
		Optional<String> printed = text(row, REFERENCE, LONGEST_REFERENCE, true);
		Optional<DecisionReference> reference = row.has(FILED) && row.text(FILED).isPresent()
				? row.requiredValue(FILED, RegisterImport::reference)
				: row.requiredValue(REFERENCE, RegisterImport::reference);
		Optional<String> title = text(row, SUBJECT, LINE, true);
		Optional<Classification> classification = row.requiredValue(CLASSIFICATION, (typed) -> Classification
			.read(typed)
			.orElseThrow(() -> new RuleBroken("“" + typed
					+ "” is no classification. Use public, confidential, commercially confidential or operationally sensitive")));
		Optional<LocalDate> made = made(row);
		Optional<BigDecimal> cost = cost(row);
		Withholding withholding = withholding(row);
		Optional<String> summary = text(row, SUMMARY, LONGEST_SUMMARY, false);
		Optional<String> lead = text(row, LEAD, LINE, false);
		Optional<ServedPriority> priority = text(row, PRIORITY, LINE, false).map((words) -> served(row, words));
		if (row.isRejected() || printed.isEmpty() || reference.isEmpty() || title.isEmpty()
				|| classification.isEmpty()) {
			return Optional.empty();
		}
		if (!classification.get().isWithheld() && !withholding.equals(Withholding.notRecorded(null))) {
			row.warn(CLASSIFICATION, "The decision is public: what the row says of its withholding is left out");
			withholding = Withholding.notRecorded(null);
		}
		if (classification.get().isWithheld()) {
			warnUnexplained(row, withholding);
		}
		if (made.isEmpty()) {
			row.warn(MADE, "No date: it will read “not recorded”");
		}
		Set<String> columns = Stream
			.concat(Stream.of(REFERENCE, SUBJECT, CLASSIFICATION),
					HEADINGS.stream().map(Heading::name).filter(row::has))
			.collect(Collectors.toSet());
		ImportedDecision decision = new ImportedDecision(columns, printed.get(), reference.get(), title.get(),
				summary.orElse(null), made.orElse(null), lead.orElse(null),
				cost.map((amount) -> amount.setScale(2)).orElse(null), priority.orElse(null), classification.get(),
				withholding);
		refuseFixed(row, decision);
		return Optional.of(decision);
	}

	/**
	 * The words stay as they are typed, with the section of that title where there is
	 * one.
	 */
	private ServedPriority served(RowReader row, String title) {
		Map<String, UUID> known = this.sections;
		if (known == null) {
			known = this.priorities.get()
				.stream()
				.collect(Collectors.toMap((each) -> each.title().toLowerCase(Locale.UK), PlanPriority::section,
						(first, second) -> first));
			this.sections = known;
		}
		UUID section = known.get(title.toLowerCase(Locale.UK));
		if (section == null) {
			row.warn(PRIORITY, "No section of a plan has this title: it is kept as words");
		}
		return new ServedPriority(section, title);
	}

	private Optional<LocalDate> made(RowReader row) {
		Optional<LocalDate> made = row.date(MADE);
		made.filter((date) -> date.isAfter(LocalDate.now(this.clock)))
			.ifPresent((date) -> row.reject(MADE, "The date is in the future"));
		return made;
	}

	private static Optional<BigDecimal> cost(RowReader row) {
		Optional<BigDecimal> cost = row.number(COST);
		cost.filter((amount) -> amount.signum() < 0 || amount.compareTo(MOST) > 0
				|| amount.stripTrailingZeros().scale() > 2)
			.ifPresent((amount) -> row.reject(COST, "The cost must be pounds and pence, not below 0"));
		return cost;
	}

	private static Withholding withholding(RowReader row) {
		return new Withholding(text(row, TOLD, LINE, false).orElse(null),
				text(row, REASON, LONGEST_REASON, false).orElse(null),
				text(row, GROUND, LONGEST_GROUND, false).orElse(null), text(row, DECIDER, LINE, false).orElse(null),
				row.date(REVIEW).orElse(null));
	}

	/** A register may have kept less than what a decision made here must say. */
	private static void warnUnexplained(RowReader row, Withholding withholding) {
		warnMissing(row, REASON, withholding.reason(), "reason");
		warnMissing(row, GROUND, withholding.ground(), "ground");
		warnMissing(row, DECIDER, withholding.decidedBy(), "word on who decided it");
		warnMissing(row, REVIEW, withholding.reviewOn(), "review date");
	}

	private static void warnMissing(RowReader row, String column, @Nullable Object value, String what) {
		if (value == null) {
			row.warn(column,
					"The decision is withheld, and the file gives no " + what + ": it will read “not recorded”");
		}
	}

	private static Optional<String> text(RowReader row, String column, int longest, boolean required) {
		Optional<String> text = required ? row.requiredText(column) : row.text(column);
		text.filter((value) -> value.length() > longest)
			.ifPresent((value) -> row.reject(column, "This must be " + longest + " characters or fewer"));
		return text;
	}

	private static DecisionReference reference(String typed) {
		return DecisionReference.read(typed)
			.orElseThrow(() -> new RuleBroken("“" + typed + "” is no reference such as 006-2022 or 004A-2018"));
	}

	private void refuseFixed(RowReader row, ImportedDecision decision) {
		Stored same = stored().get(decision.reference().toString());
		if (same == null || same.status() == DecisionStatus.DRAFT) {
			return;
		}
		Map<String, @Nullable String> known = same.fields();
		boolean differs = decision.fields()
			.entrySet()
			.stream()
			.anyMatch((field) -> !Objects.equals(field.getValue(), known.get(field.getKey())));
		if (differs) {
			row.reject(REFERENCE, "Decision " + decision.reference() + ((same.status() == DecisionStatus.PUBLISHED)
					? " is published. Record a correction there" : " waits for an approver and cannot be changed now"));
		}
	}

	@Override
	public String keyHeading() {
		return REFERENCE;
	}

	@Override
	public String key(ImportedDecision candidate) {
		return candidate.reference().toString();
	}

	@Override
	public Map<String, @Nullable String> fields(ImportedDecision candidate) {
		return candidate.fields();
	}

	@Override
	public Map<String, Existing> existing(Collection<String> keys) {
		Map<String, Existing> existing = new HashMap<>();
		for (String key : keys) {
			Stored same = stored().get(key);
			if (same != null) {
				existing.put(key, new Existing(same.version(), same.fields()));
			}
		}
		return existing;
	}

	private Map<String, Stored> stored() {
		Map<String, Stored> known = this.stored;
		if (known == null) {
			known = this.register.get()
				.stream()
				.collect(Collectors.toMap((each) -> each.content().reference().toString(), (each) -> each));
			this.stored = known;
		}
		return known;
	}

	/**
	 * A decision that is there already.
	 */
	record Stored(UUID id, int version, DecisionStatus status, DecisionContent content) {

		Map<String, @Nullable String> fields() {
			return ImportedDecision.of(this.content, HEADINGS.stream().map(Heading::name).collect(Collectors.toSet()))
				.fields();
		}

	}

}
