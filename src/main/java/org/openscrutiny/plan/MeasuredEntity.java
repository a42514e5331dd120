package org.openscrutiny.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;

/**
 * What measures are taken of: the force, those it is compared with, nations, and areas.
 */
@Entity
public class MeasuredEntity extends AggregateRoot<EntityId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private EntityId id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String name;

	private String shortName;

	private @Nullable String gssCode;

	private boolean home;

	protected MeasuredEntity() {
	}

	MeasuredEntity(Details details) {
		this.id = EntityId.create();
		change(details);
	}

	/**
	 * @throws RuleBroken if the code is not one of the Government Statistical Service, or
	 * the force whose plan this is would be no force
	 */
	final void change(Details details) {
		if (details.gssCode() != null && !details.gssCode().matches("[A-Z]\\d{8}")) {
			throw new RuleBroken("gssCode", "The code is a letter and 8 digits, such as E23000014");
		}
		if (this.home && details.kind() != Kind.FORCE) {
			throw new RuleBroken("kind", "This is the force whose plan this is, so it stays a force");
		}
		this.kind = details.kind();
		this.name = details.name();
		this.shortName = details.shortName();
		this.gssCode = details.gssCode();
	}

	@Override
	public EntityId getId() {
		return this.id;
	}

	public Details getDetails() {
		return new Details(this.kind, this.name, this.shortName, this.gssCode);
	}

	Subject subject() {
		return new Subject("measured entity", this.id.toString(), this.name);
	}

	/**
	 * @param kind what it is
	 * @param name the whole name
	 * @param shortName what a table calls it
	 * @param gssCode the code of the Government Statistical Service, if it has one
	 */
	public record Details(Kind kind, String name, String shortName, @Nullable String gssCode) {
	}

	/**
	 * What it is.
	 */
	public enum Kind {

		FORCE("Police force"), NATION("Nation"), PEER_AVERAGE("Average of similar forces"),
		AREA("Area within the force");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
