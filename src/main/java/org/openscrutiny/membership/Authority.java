package org.openscrutiny.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * An authority that appoints members to the panel.
 */
@Entity
public class Authority extends AggregateRoot<AuthorityId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AuthorityId id;

	private String slug;

	private String name;

	protected Authority() {
	}

	Authority(String name) {
		this.id = AuthorityId.create();
		this.name = named(name);
		this.slug = PersonName.slug("name", this.name);
	}

	/** Gives it another name; its address stays. */
	void rename(String name) {
		this.name = named(name);
	}

	private static String named(String name) {
		if (name.isBlank()) {
			throw new RuleBroken("name", "Enter the authority’s name");
		}
		PersonName.requireLetter("name", "authority’s name", name);
		return name.strip();
	}

	/** What the audit trail calls it. */
	Subject subject() {
		return new Subject("authority", this.slug, this.name);
	}

	@Override
	public AuthorityId getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public String getName() {
		return this.name;
	}

}
