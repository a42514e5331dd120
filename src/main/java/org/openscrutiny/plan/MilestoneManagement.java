package org.openscrutiny.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Milestones of plans, and what is reported on them: written by one person, published by
 * another.
 */
@Service
@Transactional
public class MilestoneManagement {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private final Milestones milestones;

	private final Plans plans;

	private final PlanRows rows;

	private final EntityManager entities;

	private final AuditTrail audit;

	private final Clock clock;

	MilestoneManagement(Milestones milestones, Plans plans, PlanRows rows, EntityManager entities, AuditTrail audit,
			Clock clock) {
		this.milestones = milestones;
		this.plans = plans;
		this.rows = rows;
		this.entities = entities;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Adds a milestone at the end of a section.
	 * @return the milestone
	 * @throws NotFound if there is no such plan
	 * @throws RuleBroken if the section is not of the plan, or a rule of the milestone is
	 * broken
	 */
	public MilestoneId draft(String planSlug, UUID section, Milestone.Content content, By by) {
		Plan plan = this.plans.bySlug(planSlug);
		if (plan.getSections().stream().noneMatch((each) -> each.getId().equals(section))) {
			throw new RuleBroken("section", "Choose a section of the list");
		}
		Milestone milestone = new Milestone(plan.getId(), section,
				Slug.of("title", content.title(), (slug) -> this.milestones.existsByPlanAndSlug(plan.getId(), slug)),
				this.rows.nextPlace(PlanRows.Ordered.MILESTONE, section), content);
		Storing.orStale(() -> this.milestones.saveAndFlush(milestone));
		this.rows.touched(plan.getId(), by);
		this.audit.record(by, "Drafted", milestone.subject(), Changes.none().set("Title", content.title()));
		return milestone.getId();
	}

	/**
	 * Changes a milestone that is not published.
	 * @throws NotFound if there is no such milestone
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is published, or a rule of the milestone is broken
	 */
	public void edit(MilestoneId id, int version, Milestone.Content content, By by) {
		Milestone milestone = this.milestones.byId(id, version);
		Map<String, @Nullable String> before = words(milestone);
		milestone.draft(content);
		store(milestone);
		this.rows.touched(milestone.getPlan(), by);
		this.audit.record(by, "Changed a draft", milestone.subject(), changes(before, words(milestone)));
	}

	/**
	 * Puts a published milestone right. Readers see what was changed, and why.
	 * @throws NotFound if there is no such milestone
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is a draft, nothing is changed, or a rule of the milestone
	 * is broken
	 */
	public void correct(MilestoneId id, int version, Milestone.Content content, String reason, By by) {
		Milestone milestone = this.milestones.byId(id, version);
		Map<String, @Nullable String> before = words(milestone);
		milestone.correct(content);
		Map<String, @Nullable String> after = words(milestone);
		if (after.equals(before)) {
			throw new RuleBroken("Nothing is changed");
		}
		store(milestone);
		after.forEach((field, now) -> this.rows.changed(id.value(), field, before.get(field), now, reason, by));
		this.audit.record(by, "Corrected", milestone.subject(), changes(before, after), reason);
	}

	private static Map<String, @Nullable String> words(Milestone milestone) {
		Milestone.Content content = milestone.getContent();
		Map<String, @Nullable String> words = new LinkedHashMap<>();
		words.put("Title", content.title());
		words.put("Leads", content.leads().isEmpty() ? null : String.join(", ", content.leads()));
		words.put("Frequency", (content.frequency() != null) ? content.frequency().getLabel() : null);
		words.put("To be done by", (content.dueOn() != null) ? DAY.format(content.dueOn()) : null);
		words.put("Note", content.note());
		return words;
	}

	private static Changes changes(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
		Changes changes = Changes.none();
		after.forEach((field, now) -> changes.field(field, before.get(field), now));
		return changes;
	}

	/**
	 * Throws a draft away.
	 * @throws RuleBroken if it is published
	 */
	public void remove(MilestoneId id, int version, By by) {
		Milestone milestone = this.milestones.byId(id, version);
		if (milestone.isPublished()) {
			throw new RuleBroken("This milestone is published, so it stays");
		}
		Storing.orStale(() -> {
			this.milestones.delete(milestone);
			this.milestones.flush();
		});
		this.rows.touched(milestone.getPlan(), by);
		this.audit.record(by, "Removed a draft", milestone.subject(), Changes.none());
	}

	/**
	 * Writes an update, which an approver publishes.
	 * @throws RuleBroken if the milestone is a draft, or the time is not over
	 */
	public void report(MilestoneId id, int version, MilestoneUpdate.Content content, By by) {
		Milestone milestone = this.milestones.byId(id, version);
		milestone.report(content, LocalDate.now(this.clock), by);
		store(milestone);
		this.audit.record(by, "Wrote an update", milestone.subject(),
				Changes.none().set("Up to", content.reportedTo()));
	}

	/**
	 * Publishes an update, at once.
	 * @throws RuleBroken if it is published already, or the person wrote it
	 */
	public void publishUpdate(MilestoneId id, int version, UUID update, By by) {
		Milestone milestone = this.milestones.byId(id, version);
		milestone.publishUpdate(update, by);
		store(milestone);
		this.audit.record(by, "Published an update", milestone.subject(),
				Changes.none().set("Up to", milestone.update(update).getReportedTo()));
	}

	/**
	 * Throws an update away that is not published.
	 * @throws RuleBroken if it is published
	 */
	public void removeUpdate(MilestoneId id, int version, UUID update, By by) {
		Milestone milestone = this.milestones.byId(id, version);
		milestone.removeUpdate(update);
		store(milestone);
		this.audit.record(by, "Removed an update", milestone.subject(), Changes.none());
	}

	private void store(Milestone milestone) {
		Storing.orStale(() -> {
			this.entities.lock(milestone, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
			this.milestones.flush();
		});
	}

}
