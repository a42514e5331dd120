package org.openscrutiny.plan;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A group into which a measure is broken down. Changed through its {@link Measure} alone.
 */
@Entity
public class BreakdownMember {

	@Id
	private UUID id;

	private String label;

	private int position;

	private boolean named;

	protected BreakdownMember() {
	}

	BreakdownMember(String label, int position) {
		this.id = UUID.randomUUID();
		this.label = label;
		this.position = position;
		this.named = true;
	}

	void moveTo(int position) {
		this.position = position;
	}

	public UUID getId() {
		return this.id;
	}

	public String getLabel() {
		return this.label;
	}

	/**
	 * Whether the source names the group; if not, only a place in a list stands for it.
	 */
	public boolean isNamed() {
		return this.named;
	}

}
