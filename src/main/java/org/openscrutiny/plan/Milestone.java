package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * Something that a plan sets out to do, on which one or more people report at fixed
 * times.
 */
@Entity
public class Milestone extends AggregateRoot<MilestoneId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MilestoneId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "plan_id"))
	private PlanId plan;

	private UUID sectionId;

	private String slug;

	private String title;

	private int position;

	@Enumerated(EnumType.STRING)
	private @Nullable Frequency frequency;

	private @Nullable LocalDate dueOn;

	private @Nullable String note;

	private @Nullable Integer firstVersion;

	@ElementCollection
	@CollectionTable(name = "milestone_lead", joinColumns = @JoinColumn(name = "milestone_id"))
	@OrderColumn(name = "position")
	@Column(name = "name")
	@Fetch(FetchMode.SUBSELECT)
	private List<String> leads = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "milestone_id", nullable = false, updatable = false)
	@OrderBy("reportedTo desc, id")
	@Fetch(FetchMode.SUBSELECT)
	private List<MilestoneUpdate> updates = new ArrayList<>();

	protected Milestone() {
	}

	Milestone(PlanId plan, UUID section, String slug, int position, Content content) {
		this.id = MilestoneId.create();
		this.plan = plan;
		this.sectionId = section;
		this.slug = slug;
		this.position = position;
		write(content, false, false);
	}

	/**
	 * Changes a draft.
	 * @throws RuleBroken if it is published, has no lead, or one twice
	 */
	void draft(Content content) {
		if (isPublished()) {
			throw new RuleBroken("This milestone is published. An approver can correct it");
		}
		write(content, false, false);
	}

	/**
	 * Puts a published milestone right. What no record gave may still be missing.
	 * @throws RuleBroken if it is a draft, would lose its last lead, or has one twice
	 */
	void correct(Content content) {
		if (!isPublished()) {
			throw new RuleBroken("This milestone is a draft. Change the draft");
		}
		write(content, this.leads.isEmpty(), this.frequency == null);
	}

	private void write(Content content, boolean withoutLead, boolean withoutFrequency) {
		if (content.leads().isEmpty() && !withoutLead) {
			throw new RuleBroken("leads", "Enter at least one lead");
		}
		if (content.leads().stream().distinct().count() < content.leads().size()) {
			throw new RuleBroken("leads", "Name each lead once");
		}
		Frequency frequency = content.frequency();
		if ((frequency == null && !withoutFrequency) || frequency == Frequency.ANNUAL
				|| frequency == Frequency.AD_HOC) {
			throw new RuleBroken("frequency", "A milestone is reported monthly, quarterly or six-monthly");
		}
		this.title = content.title();
		this.frequency = content.frequency();
		this.dueOn = content.dueOn();
		this.note = content.note();
		this.leads.clear();
		this.leads.addAll(content.leads());
	}

	/**
	 * Drafts an update.
	 * @throws RuleBroken if it tells of a time to come
	 */
	MilestoneUpdate report(MilestoneUpdate.Content content, LocalDate today, By by) {
		if (!isPublished()) {
			throw new RuleBroken("The milestone is not published yet, so there is nothing to report on");
		}
		if (content.reportedTo().isAfter(today)) {
			throw new RuleBroken("reportedTo", "The update must be about a time that is over");
		}
		MilestoneUpdate update = new MilestoneUpdate(content, by);
		this.updates.add(update);
		return update;
	}

	void publishUpdate(UUID id, By by) {
		update(id).publish(by);
	}

	void removeUpdate(UUID id) {
		MilestoneUpdate update = update(id);
		if (update.isPublished()) {
			throw new RuleBroken("This update is published, so it stays. Write another one");
		}
		this.updates.remove(update);
	}

	/**
	 * @throws NotFound if the milestone has no such update
	 */
	public MilestoneUpdate update(UUID id) {
		return this.updates.stream()
			.filter((update) -> update.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("update " + id));
	}

	@Override
	public MilestoneId getId() {
		return this.id;
	}

	public PlanId getPlan() {
		return this.plan;
	}

	public UUID getSection() {
		return this.sectionId;
	}

	public String getSlug() {
		return this.slug;
	}

	int getPosition() {
		return this.position;
	}

	public Content getContent() {
		return new Content(this.title, List.copyOf(this.leads), this.frequency, this.dueOn, this.note);
	}

	/** The updates, drafts included, the newest first. */
	public List<MilestoneUpdate> getUpdates() {
		return Collections.unmodifiableList(this.updates);
	}

	/** Whether a published version of the plan has it. */
	public boolean isPublished() {
		return this.firstVersion != null;
	}

	Subject subject() {
		return new Subject("milestone", this.slug, this.title);
	}

	/**
	 * What it says.
	 *
	 * @param title what is to be done
	 * @param leads who reports on it; none if no record names them
	 * @param frequency how often; null if no record gives it
	 * @param dueOn by when it is to be done; null if that is not stated
	 * @param note what readers should know
	 */
	public record Content(String title, List<String> leads, @Nullable Frequency frequency, @Nullable LocalDate dueOn,
			@Nullable String note) {

		public Content {
			leads = List.copyOf(leads);
		}

	}

}
