package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * A Police and Crime Plan with its sections and their objectives. What has been published
 * stays.
 */
@Entity
public class Plan extends AggregateRoot<PlanId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PlanId id;

	private String slug;

	private String title;

	private String period;

	private @Nullable LocalDate startsOn;

	private @Nullable LocalDate endsOn;

	private @Nullable String source;

	private @Nullable String note;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "plan_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<PlanSection> sections = new ArrayList<>();

	protected Plan() {
	}

	Plan(String slug, Details details) {
		this.id = PlanId.create();
		this.slug = slug;
		change(details);
	}

	final void change(Details details) {
		details.requireSound();
		this.title = details.title();
		this.period = details.period();
		this.startsOn = details.startsOn();
		this.endsOn = details.endsOn();
		this.source = details.source();
		this.note = details.note();
	}

	/**
	 * Adds a section at the end.
	 * @throws RuleBroken if there is one of that title
	 */
	PlanSection addSection(String title) {
		requireFree(title, null);
		PlanSection section = new PlanSection(title,
				Slug.of("title", title,
						(slug) -> this.sections.stream().anyMatch((other) -> other.getSlug().equals(slug))),
				1 + this.sections.stream().mapToInt(PlanSection::getPosition).max().orElse(0));
		this.sections.add(section);
		return section;
	}

	/**
	 * Gives a section another title; its address stays.
	 * @throws RuleBroken if there is another of that title
	 */
	void renameSection(UUID id, String title) {
		requireFree(title, section(id));
		section(id).rename(title);
	}

	private void requireFree(String title, @Nullable PlanSection except) {
		if (this.sections.stream().anyMatch((other) -> other != except && other.getTitle().equalsIgnoreCase(title))) {
			throw new RuleBroken("title", "There is already a section with this title");
		}
	}

	/**
	 * Strikes out a section that was never published.
	 * @throws RuleBroken if it was published
	 */
	void removeSection(UUID id) {
		PlanSection section = section(id);
		if (section.isPublished()) {
			throw new RuleBroken("This section is published, so it stays");
		}
		this.sections.remove(section);
	}

	/**
	 * @throws NotFound if the plan has no such section
	 */
	public PlanSection section(UUID id) {
		return this.sections.stream()
			.filter((section) -> section.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("section " + id));
	}

	@Override
	public PlanId getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getTitle() {
		return this.title;
	}

	public Details getDetails() {
		return new Details(this.title, this.period, this.startsOn, this.endsOn, this.source, this.note);
	}

	/** The sections, in their order. */
	public List<PlanSection> getSections() {
		return Collections.unmodifiableList(this.sections);
	}

	/** What the audit trail calls it. */
	Subject subject() {
		return new Subject("plan", this.slug, this.title);
	}

	/**
	 * What a plan says of itself.
	 *
	 * @param title the title
	 * @param period its time as it names it, such as {@code 2021–2025}
	 * @param startsOn the first day; null if no record gives it
	 * @param endsOn the last day; null if no record gives it
	 * @param source the document from which the record comes; null if it was made here
	 * @param note what readers should know
	 */
	public record Details(String title, String period, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable String source, @Nullable String note) {

		void requireSound() {
			if (this.startsOn != null && this.endsOn != null && this.endsOn.isBefore(this.startsOn)) {
				throw new RuleBroken("endsOn", "The end must not be before the start");
			}
		}

	}

}
