package org.openscrutiny.membership;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * The time for which a member is chair or vice-chair. The panel has one of each at a time
 * at most.
 */
@Entity
@Table(name = "panel_office")
public class Office extends AggregateRoot<OfficeId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private OfficeId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "member_id"))
	private MemberId member;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Embedded
	private Tenure tenure;

	protected Office() {
	}

	Office(MemberId member, Kind kind, Tenure tenure) {
		this(OfficeId.create(), member, kind, tenure);
	}

	Office(OfficeId id, MemberId member, Kind kind, Tenure tenure) {
		this.id = id;
		this.member = member;
		this.kind = kind;
		this.tenure = tenure;
	}

	/**
	 * Ends it.
	 * @throws RuleBroken if it has ended before, or the end is before the start
	 */
	void end(Ending ending) {
		if (this.tenure.isEnded()) {
			throw new RuleBroken("end", "This office has already ended");
		}
		this.tenure = ending.of(this.tenure);
	}

	void correct(Tenure tenure) {
		this.tenure = tenure;
	}

	boolean clashesWith(Office other) {
		return !equals(other) && this.kind == other.kind && this.tenure.overlaps(other.tenure);
	}

	@Override
	public OfficeId getId() {
		return this.id;
	}

	public MemberId getMember() {
		return this.member;
	}

	public Kind getKind() {
		return this.kind;
	}

	public Tenure getTenure() {
		return this.tenure;
	}

	/**
	 * Which office.
	 */
	public enum Kind {

		CHAIR("Chair"),

		VICE_CHAIR("Vice-chair");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
