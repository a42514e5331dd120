package org.openscrutiny.plan;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * An objective within a section. Changed through its {@link PlanSection} alone.
 */
@Entity
public class PlanObjective {

	@Id
	private UUID id;

	private String title;

	private int position;

	private @Nullable Integer firstVersion;

	protected PlanObjective() {
	}

	PlanObjective(String title, int position) {
		this.id = UUID.randomUUID();
		this.title = title;
		this.position = position;
	}

	void rename(String title) {
		this.title = title;
	}

	public UUID getId() {
		return this.id;
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

}
