package org.openscrutiny.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row of a register that is brought in.
 *
 * @param columns the columns that the sheet has; what it has no column for stays as it is
 */
public record ImportedDecision(Set<String> columns, String printed, DecisionReference reference, String title,
		@Nullable String summary, @Nullable LocalDate madeOn, @Nullable String lead, @Nullable BigDecimal cost,
		@Nullable ServedPriority priority, Classification classification, Withholding withholding) {

	static ImportedDecision of(DecisionContent content, Set<String> columns) {
		return new ImportedDecision(columns, content.printed(), content.reference(), content.title(), content.summary(),
				content.madeOn(), content.lead(), content.cost(), content.priority(), content.classification(),
				content.told());
	}

	/** What the row says, by column, in words. */
	Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		put(fields, RegisterImport.REFERENCE, this.printed);
		put(fields, RegisterImport.SUBJECT, this.title);
		put(fields, RegisterImport.SUMMARY, this.summary);
		put(fields, RegisterImport.MADE, this.madeOn);
		put(fields, RegisterImport.LEAD, this.lead);
		put(fields, RegisterImport.COST, (this.cost != null) ? this.cost.setScale(2).toPlainString() : null);
		put(fields, RegisterImport.PRIORITY, ServedPriority.titleOf(this.priority));
		put(fields, RegisterImport.CLASSIFICATION, this.classification.getLabel());
		put(fields, RegisterImport.TOLD, this.withholding.told());
		put(fields, RegisterImport.REASON, this.withholding.reason());
		put(fields, RegisterImport.GROUND, this.withholding.ground());
		put(fields, RegisterImport.DECIDER, this.withholding.decidedBy());
		put(fields, RegisterImport.REVIEW, this.withholding.reviewOn());
		return fields;
	}

	private void put(Map<String, @Nullable String> fields, String column, @Nullable Object value) {
		if (this.columns.contains(column)) {
			fields.put(column, (value != null) ? value.toString() : null);
		}
	}

	/** What the row says, as a decision of its own. */
	DecisionContent content() {
		return new DecisionContent(this.printed, this.reference, this.title, this.summary, this.madeOn, this.lead,
				this.cost, this.priority, this.classification, this.withholding, List.of());
	}

	/** The draft with what the row says of it. */
	DecisionContent over(DecisionContent draft) {
		Withholding before = draft.told();
		return new DecisionContent(this.printed, this.reference, this.title,
				pick(RegisterImport.SUMMARY, this.summary, draft.summary()),
				pick(RegisterImport.MADE, this.madeOn, draft.madeOn()),
				pick(RegisterImport.LEAD, this.lead, draft.lead()), pick(RegisterImport.COST, this.cost, draft.cost()),
				pick(RegisterImport.PRIORITY, this.priority, draft.priority()), this.classification,
				new Withholding(pick(RegisterImport.TOLD, this.withholding.told(), before.told()),
						pick(RegisterImport.REASON, this.withholding.reason(), before.reason()),
						pick(RegisterImport.GROUND, this.withholding.ground(), before.ground()),
						pick(RegisterImport.DECIDER, this.withholding.decidedBy(), before.decidedBy()),
						pick(RegisterImport.REVIEW, this.withholding.reviewOn(), before.reviewOn())),
				draft.relations());
	}

	private <V> @Nullable V pick(String column, @Nullable V row, @Nullable V draft) {
		return this.columns.contains(column) ? row : draft;
	}

}
