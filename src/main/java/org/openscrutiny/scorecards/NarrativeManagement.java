package org.openscrutiny.scorecards;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.plan.KpiId;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.plan.PlanContentsReading;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what a version says of single indicators, a section at a time. People who write
 * about different indicators at the same time do not get in each other's way.
 */
@Service
@Transactional
public class NarrativeManagement {

	private final Scorecards scorecards;

	private final Editions editions;

	private final Copies copies;

	private final KpiNarratives narratives;

	private final PlanContentsReading plans;

	private final FigureReading figures;

	private final Authors authors;

	private final AuditTrail audit;

	NarrativeManagement(Scorecards scorecards, Editions editions, Copies copies, KpiNarratives narratives,
			PlanContentsReading plans, FigureReading figures, Authors authors, AuditTrail audit) {
		this.scorecards = scorecards;
		this.editions = editions;
		this.copies = copies;
		this.narratives = narratives;
		this.plans = plans;
		this.figures = figures;
		this.authors = authors;
		this.audit = audit;
	}

	/**
	 * Writes about the indicators of a section. Texts that were left as they were seen
	 * stay as they are now.
	 * @param section the section's place on the page
	 * @param typed what was typed, by the last parts of the indicators' addresses; others
	 * stay as they are
	 * @throws NotFound if there is no such version or section
	 * @throws StaleRecord if somebody else changed one of the same texts since
	 * @throws RuleBroken if the version is scheduled
	 */
	public void write(String slug, int number, String section, Map<String, Typed> typed, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = this.editions.hold(scorecard.getId(), number);
		PlanContents.Section written = section(scorecard, section);
		if (this.copies.standing(edition.getId()).isPresent()) {
			throw new RuleBroken("This version is scheduled. Take the schedule back to change it");
		}
		Map<KpiId, KpiNarrative> stand = this.narratives.of(edition.getId());
		Changes changes = Changes.none();
		boolean changed = false;
		for (PlanContents.Indicator kpi : written.kpis()) {
			KpiNarrative stands = stand.get(kpi.id());
			String before = (stands != null) ? stands.text() : null;
			Typed now = typed.get(kpi.slug());
			if (now != null && now.isChangeOf(before)) {
				this.narratives.write(edition.getId(), kpi.id(), now.text(), by);
				changes.field(kpi.title(), before, now.text());
				changed = true;
			}
		}
		if (changed) {
			this.authors.add(edition.getId(), by);
			this.audit.record(by, "Wrote about indicators in version " + number, scorecard.subject(), changes);
		}
	}

	private PlanContents.Section section(Scorecard scorecard, String section) {
		return this.plans.of(scorecard.getPlan(), this.figures.round(scorecard.getRound()).cutOff())
			.sections()
			.stream()
			.filter((each) -> each.slug().equals(section))
			.findFirst()
			.orElseThrow(() -> new NotFound("section " + section));
	}

	/**
	 * A text that was typed.
	 *
	 * @param text the text; null for none
	 * @param seen the text that stood there when it was typed; null for none
	 */
	public record Typed(@Nullable String text, @Nullable String seen) {

		/**
		 * @param stands what stands now
		 * @throws StaleRecord if somebody else changed it since
		 */
		boolean isChangeOf(@Nullable String stands) {
			if (Objects.equals(this.text, this.seen) || Objects.equals(this.text, stands)) {
				return false;
			}
			if (!Objects.equals(this.seen, stands)) {
				throw new StaleRecord();
			}
			return true;
		}

	}

}
