package org.openscrutiny.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * A key performance indicator of a plan. Once published it is retired or superseded,
 * never deleted.
 */
@Entity
public class Kpi extends AggregateRoot<KpiId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private KpiId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "plan_id"))
	private PlanId plan;

	private UUID sectionId;

	private @Nullable UUID objectiveId;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "milestone_id"))
	private @Nullable MilestoneId milestone;

	private String slug;

	private String title;

	private int position;

	@Enumerated(EnumType.STRING)
	private Intent intent;

	@Enumerated(EnumType.STRING)
	private Lifecycle lifecycle;

	private @Nullable String monitoredBy;

	private @Nullable String awaiting;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "superseded_by"))
	private @Nullable KpiId supersededBy;

	@Enumerated(EnumType.STRING)
	private @Nullable Frequency frequency;

	private @Nullable String lead;

	private @Nullable String owner;

	private @Nullable String dataSource;

	private @Nullable String method;

	private @Nullable String note;

	private @Nullable Integer firstVersion;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "kpi_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<KpiMeasure> measures = new ArrayList<>();

	protected Kpi() {
	}

	Kpi(PlanId plan, String slug, int position, Content content, Status status) {
		this.id = KpiId.create();
		this.plan = plan;
		this.slug = slug;
		this.position = position;
		this.sectionId = content.section();
		write(content);
		move(status);
	}

	/**
	 * Changes a draft.
	 * @param position the place in its section, where it changes the section
	 * @throws RuleBroken if it is published
	 */
	void draft(Content content, Status status, int position) {
		if (isPublished()) {
			throw new RuleBroken("This KPI is published. An approver can correct it");
		}
		this.sectionId = content.section();
		this.position = position;
		write(content);
		move(status);
	}

	/**
	 * Puts the words of a published KPI right.
	 * @throws RuleBroken if it would change its section
	 */
	void correct(Content content) {
		if (!content.section().equals(this.sectionId)) {
			throw new RuleBroken("place", "A published KPI stays in its section. Supersede it by another");
		}
		write(content);
	}

	private void write(Content content) {
		this.title = content.title();
		this.objectiveId = content.objective();
		this.milestone = content.milestone();
		this.intent = content.intent();
		this.frequency = content.frequency();
		this.lead = content.lead();
		this.owner = content.owner();
		this.dataSource = content.dataSource();
		this.method = content.method();
		this.note = content.note();
	}

	/**
	 * Says how far it is reported.
	 * @throws RuleBroken if the status contradicts itself, or a draft would be retired
	 */
	final void move(Status status) {
		status.requireSound();
		if (status.lifecycle() == Lifecycle.RETIRED && !isPublished()) {
			throw new RuleBroken("lifecycle", "Only a published KPI can be retired. Remove the draft instead");
		}
		if (this.id.equals(status.supersededBy())) {
			throw new RuleBroken("supersededBy", "Choose another KPI");
		}
		this.lifecycle = status.lifecycle();
		this.monitoredBy = status.monitoredBy();
		this.awaiting = status.awaiting();
		this.supersededBy = status.supersededBy();
	}

	/**
	 * Gives it a measure.
	 * @throws RuleBroken if it has the measure already
	 */
	KpiMeasure addMeasure(MeasureId measure, KpiMeasure.Role role, @Nullable String label, boolean inDevelopment) {
		if (this.measures.stream().anyMatch((other) -> other.getMeasure().equals(measure))) {
			throw new RuleBroken("measure", "The KPI has this measure already");
		}
		KpiMeasure added = new KpiMeasure(measure, role, label, inDevelopment,
				1 + this.measures.stream().mapToInt(KpiMeasure::getPosition).max().orElse(0));
		this.measures.add(added);
		return added;
	}

	void removeMeasure(UUID id) {
		KpiMeasure measure = measure(id);
		if (measure.isPublished()) {
			throw new RuleBroken("This measure is published with the KPI, so it stays. Supersede the KPI by another");
		}
		this.measures.remove(measure);
	}

	/**
	 * Lets a measure change places with the one before or after it.
	 * @return whether there is one
	 * @throws NotFound if the KPI has no such measure
	 */
	boolean moveMeasure(UUID id, boolean up) {
		KpiMeasure measure = measure(id);
		Comparator<KpiMeasure> byDistance = Comparator
			.comparingInt((other) -> Math.abs(other.getPosition() - measure.getPosition()));
		Optional<KpiMeasure> next = this.measures.stream()
			.filter((other) -> up ? other.getPosition() < measure.getPosition()
					: other.getPosition() > measure.getPosition())
			.min(byDistance);
		next.ifPresent(measure::changePlaces);
		return next.isPresent();
	}

	/**
	 * @throws NotFound if the KPI has no such measure
	 */
	public KpiMeasure measure(UUID id) {
		return this.measures.stream()
			.filter((measure) -> measure.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("measure " + id));
	}

	@Override
	public KpiId getId() {
		return this.id;
	}

	public PlanId getPlan() {
		return this.plan;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getTitle() {
		return this.title;
	}

	int getPosition() {
		return this.position;
	}

	public Content getContent() {
		return new Content(this.title, this.sectionId, this.objectiveId, this.milestone, this.intent, this.frequency,
				this.lead, this.owner, this.dataSource, this.method, this.note);
	}

	public Status getStatus() {
		return new Status(this.lifecycle, this.monitoredBy, this.awaiting, this.supersededBy);
	}

	public List<KpiMeasure> getMeasures() {
		return Collections.unmodifiableList(this.measures);
	}

	/** Whether a published version of the plan has it. */
	public boolean isPublished() {
		return this.firstVersion != null;
	}

	Subject subject() {
		return new Subject("KPI", this.slug, this.title);
	}

	/**
	 * What it is.
	 *
	 * @param title the title
	 * @param section identifies the section
	 * @param objective identifies the objective within it; null if it has none
	 * @param milestone the milestone that it measures
	 * @param intent what the plan wants of it
	 * @param frequency how often it is reported; null if that is not stated
	 * @param lead who answers for it
	 * @param owner the office that provides the figures
	 * @param dataSource where they come from
	 * @param method how they are made
	 * @param note what readers should know
	 */
	public record Content(String title, UUID section, @Nullable UUID objective, @Nullable MilestoneId milestone,
			Intent intent, @Nullable Frequency frequency, @Nullable String lead, @Nullable String owner,
			@Nullable String dataSource, @Nullable String method, @Nullable String note) {
	}

	/**
	 * How far it is reported.
	 *
	 * @param lifecycle the stage
	 * @param monitoredBy by whom it is monitored instead
	 * @param awaiting what its next figures wait for
	 * @param supersededBy the KPI that took its place
	 */
	public record Status(Lifecycle lifecycle, @Nullable String monitoredBy, @Nullable String awaiting,
			@Nullable KpiId supersededBy) {

		void requireSound() {
			if ((this.lifecycle == Lifecycle.MONITORED_ELSEWHERE) != (this.monitoredBy != null)) {
				throw new RuleBroken("monitoredBy", (this.monitoredBy == null) ? "Enter by whom it is monitored"
						: "Leave this empty, or choose “Monitored elsewhere”");
			}
			if (this.awaiting != null && this.lifecycle != Lifecycle.ACTIVE) {
				throw new RuleBroken("awaiting", "Only a KPI that is reported waits for figures: leave this empty");
			}
			if (this.supersededBy != null && this.lifecycle != Lifecycle.RETIRED) {
				throw new RuleBroken("supersededBy", "Only a retired KPI is superseded");
			}
		}

		/** {@code Reported}, {@code Awaiting figures}, {@code In development} … */
		public String inWords() {
			return Reporting.of(this.lifecycle, this.awaiting, this.supersededBy != null).getLabel();
		}

	}

	/** What the plan wants of it. */
	public enum Intent {

		INCREASE("Increase"), REDUCE("Reduce"), MAINTAIN("Maintain"), ENSURE("Ensure"), MONITOR("Monitor"),
		REVIEW("Review");

		private final String label;

		Intent(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/** The stage of its life. */
	public enum Lifecycle {

		IN_DEVELOPMENT("In development"), ACTIVE("Reported"), MONITORED_ELSEWHERE("Monitored elsewhere"),
		RETIRED("Retired");

		private final String label;

		Lifecycle(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
