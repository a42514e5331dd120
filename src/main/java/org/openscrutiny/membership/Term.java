package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * One stretch of time for which somebody sits on the panel, in one capacity. Changed
 * through its {@link Member} alone.
 */
@Entity
@Table(name = "member_term")
public class Term {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private TermId id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "authority_id"))
	private @Nullable AuthorityId authority;

	@Embedded
	private Tenure tenure;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "replaces_id"))
	private @Nullable TermId replaces;

	private @Nullable String note;

	private @Nullable String endReason;

	protected Term() {
	}

	Term(Details details, @Nullable TermId replaces) {
		this.id = TermId.create();
		this.replaces = replaces;
		this.kind = details.kind();
		this.authority = details.authority();
		this.tenure = details.tenure();
		this.note = details.note();
	}

	void correct(Details details, @Nullable TermId replaces) {
		this.kind = details.kind();
		this.authority = details.authority();
		this.tenure = details.tenure();
		this.note = details.note();
		this.replaces = replaces;
		if (!this.tenure.isEnded()) {
			this.endReason = null;
		}
	}

	void replaceNobody() {
		this.replaces = null;
	}

	void end(Tenure ended, @Nullable String reason) {
		if (this.tenure.isEnded()) {
			throw new RuleBroken("This membership has already ended. To change the date, correct the membership");
		}
		this.tenure = ended;
		this.endReason = reason;
	}

	public TermId getId() {
		return this.id;
	}

	public Kind getKind() {
		return this.kind;
	}

	/** The appointing authority; null for a co-opted independent. */
	public @Nullable AuthorityId getAuthority() {
		return this.authority;
	}

	public Tenure getTenure() {
		return this.tenure;
	}

	/** The term of somebody else that this one took over from. */
	public @Nullable TermId getReplaces() {
		return this.replaces;
	}

	public @Nullable String getNote() {
		return this.note;
	}

	public @Nullable String getEndReason() {
		return this.endReason;
	}

	public boolean covers(LocalDate day) {
		return this.tenure.covers(day);
	}

	Details details() {
		return new Details(this.kind, this.authority, this.tenure, this.note);
	}

	/**
	 * In what capacity somebody sits.
	 */
	public enum Kind {

		/** A councillor whom an authority appointed. */
		APPOINTED("Appointed by an authority"),

		/** An independent whom the panel itself co-opted; stands for no authority. */
		CO_OPTED("Co-opted independent member"),

		/** Stands in for a member of the same authority. */
		SUBSTITUTE("Substitute for an authority");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/**
	 * What is said of a term when it begins or is corrected.
	 *
	 * @param kind in what capacity the person sits
	 * @param authority the authority, for all but co-opted independents
	 * @param tenure from when to when
	 * @param note what a reader should know of the record, in a sentence
	 */
	public record Details(Kind kind, @Nullable AuthorityId authority, Tenure tenure, @Nullable String note) {

		/**
		 * @throws RuleBroken if an authority is missing, or given for an independent
		 */
		public Details {
			Objects.requireNonNull(kind);
			if (kind == Kind.CO_OPTED && authority != null) {
				throw new RuleBroken("authority", "A co-opted independent member sits for no authority");
			}
			if (kind != Kind.CO_OPTED && authority == null) {
				throw new RuleBroken("authority", "Choose the authority");
			}
		}

	}

}
