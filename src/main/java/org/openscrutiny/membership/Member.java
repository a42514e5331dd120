package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * Somebody who sits, sat or is to sit on the panel, with all terms. The terms of one
 * person never overlap.
 */
@Entity
public class Member extends AggregateRoot<MemberId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private MemberId id;

	private String slug;

	@Embedded
	private PersonName name;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "member_id", nullable = false, updatable = false)
	private List<Term> terms = new ArrayList<>();

	protected Member() {
	}

	/**
	 * @param slug the last part of the address of the person's page, which stays for ever
	 */
	Member(PersonName name, String slug) {
		this.id = MemberId.create();
		this.name = name;
		this.slug = slug;
	}

	void correctName(PersonName name) {
		this.name = name;
	}

	/**
	 * Gives the person a seat.
	 * @param replaces the term of somebody else that the person takes over from
	 * @throws RuleBroken if the person has another term at that time
	 */
	Term begin(Term.Details details, @Nullable TermId replaces) {
		requireNoOverlap(null, details.tenure());
		Term term = new Term(details, replaces);
		this.terms.add(term);
		return term;
	}

	/**
	 * Puts right what the record says of a term. The reason of its end goes with the end.
	 * @param replaces the term of somebody else that the person took over from
	 * @throws RuleBroken if the person has another term at that time
	 */
	void correct(TermId id, Term.Details details, @Nullable TermId replaces) {
		Term term = term(id);
		requireNoOverlap(term, details.tenure());
		term.correct(details, replaces);
	}

	/** Strikes out a term that was entered in error. */
	void remove(TermId id) {
		this.terms.remove(term(id));
	}

	/** Undoes that the person took over a term of somebody else. */
	void replaceNobody(TermId replaced) {
		this.terms.stream().filter((term) -> replaced.equals(term.getReplaces())).forEach(Term::replaceNobody);
	}

	/** Whether it is this term by which the person took over another. */
	boolean replacesWith(TermId id, TermId replaced) {
		return replaced.equals(term(id).getReplaces());
	}

	/**
	 * Ends a running term.
	 * @throws RuleBroken if it has ended before, or the end is before its start
	 */
	void end(TermId id, Ending ending, @Nullable String reason) {
		Term term = term(id);
		term.end(ending.of(term.getTenure()), reason);
	}

	private void requireNoOverlap(@Nullable Term except, Tenure tenure) {
		boolean overlap = this.terms.stream()
			.anyMatch((term) -> !term.equals(except) && term.getTenure().overlaps(tenure));
		if (overlap) {
			throw new RuleBroken("start",
					this.name.printed() + " already has a membership at that time. End or correct that one first");
		}
	}

	public Term term(TermId id) {
		return this.terms.stream()
			.filter((term) -> term.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("term " + id));
	}

	/** The term in which the person sits on a day. */
	public Optional<Term> termOn(LocalDate day) {
		return this.terms.stream().filter((term) -> term.covers(day)).findFirst();
	}

	@Override
	public MemberId getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	public PersonName getName() {
		return this.name;
	}

	MemberSummary summary() {
		return new MemberSummary(this.id, this.slug, this.name.printed());
	}

	/** All terms, the newest first. */
	public List<Term> getTerms() {
		return this.terms.stream()
			.sorted(Comparator.comparing((Term term) -> term.getTenure().from()).reversed())
			.toList();
	}

	/** In what capacity the person sat last, or is to sit. */
	public Term.Kind latestKind() {
		return getTerms().get(0).getKind();
	}

}
