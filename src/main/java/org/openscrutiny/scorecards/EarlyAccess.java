package org.openscrutiny.scorecards;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Somebody who may see a scorecard before everybody else.
 */
@Entity
@Table(name = "scorecard_early_access")
public class EarlyAccess {

	@Id
	private UUID id;

	private String name;

	private String organisation;

	private String purpose;

	protected EarlyAccess() {
	}

	EarlyAccess(String name, String organisation, String purpose) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.organisation = organisation;
		this.purpose = purpose;
	}

	public UUID getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public String getOrganisation() {
		return this.organisation;
	}

	/** What he or she needs it for. */
	public String getPurpose() {
		return this.purpose;
	}

}
