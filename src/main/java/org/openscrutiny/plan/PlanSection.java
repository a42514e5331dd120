package org.openscrutiny.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * A section of a plan, which the plan may call a priority. Changed through its
 * {@link Plan} alone.
 */
@Entity
public class PlanSection {

	@Id
	private UUID id;

	private String slug;

	private String title;

	private int position;

	private @Nullable Integer firstVersion;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "section_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<PlanObjective> objectives = new ArrayList<>();

	protected PlanSection() {
	}

	PlanSection(String title, String slug, int position) {
		this.id = UUID.randomUUID();
		this.title = title;
		this.slug = slug;
		this.position = position;
	}

	void rename(String title) {
		this.title = title;
	}

	/**
	 * Adds an objective at the end.
	 * @throws RuleBroken if there is one of that title
	 */
	PlanObjective addObjective(String title) {
		requireFree(title, null);
		PlanObjective objective = new PlanObjective(title,
				1 + this.objectives.stream().mapToInt(PlanObjective::getPosition).max().orElse(0));
		this.objectives.add(objective);
		return objective;
	}

	void renameObjective(UUID id, String title) {
		requireFree(title, objective(id));
		objective(id).rename(title);
	}

	private void requireFree(String title, @Nullable PlanObjective except) {
		if (this.objectives.stream().anyMatch((other) -> other != except && other.getTitle().equalsIgnoreCase(title))) {
			throw new RuleBroken("title", "There is already an objective with this title in the section");
		}
	}

	void removeObjective(UUID id) {
		PlanObjective objective = objective(id);
		if (objective.isPublished()) {
			throw new RuleBroken("This objective is published, so it stays");
		}
		this.objectives.remove(objective);
	}

	/**
	 * @throws NotFound if the section has no such objective
	 */
	public PlanObjective objective(UUID id) {
		return this.objectives.stream()
			.filter((objective) -> objective.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("objective " + id));
	}

	public UUID getId() {
		return this.id;
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

	/** Whether a published version of the plan has it. */
	public boolean isPublished() {
		return this.firstVersion != null;
	}

	/** The objectives, in their order; a section may have none. */
	public List<PlanObjective> getObjectives() {
		return Collections.unmodifiableList(this.objectives);
	}

}
