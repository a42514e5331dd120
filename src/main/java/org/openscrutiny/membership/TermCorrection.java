package org.openscrutiny.membership;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How officers put right what was entered wrongly of a term.
 */
@Service
@Transactional
public class TermCorrection {

	private final Members members;

	private final Authorities authorities;

	private final Offices offices;

	private final Interests interests;

	private final EntityManager entities;

	private final AuditTrail audit;

	TermCorrection(Members members, Authorities authorities, Offices offices, Interests interests,
			EntityManager entities, AuditTrail audit) {
		this.members = members;
		this.authorities = authorities;
		this.offices = offices;
		this.interests = interests;
		this.entities = entities;
		this.audit = audit;
	}

	/**
	 * Puts right what the record says of a term.
	 * @param replaces the term of somebody else that this one took over from, or null
	 * @throws NotFound if there is no such member or term
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if the terms of the member would overlap, or the earlier term
	 * cannot be the one that was taken over
	 */
	public void correct(String slug, int version, TermId id, Term.Details details, @Nullable TermId replaces, By by) {
		Member member = this.members.bySlug(slug, version);
		Term term = member.term(id);
		Term.Details before = term.details();
		String beforeReason = term.getEndReason();
		String beforePredecessor = nameOf(term.getReplaces());
		if (replaces != null) {
			requirePredecessor(member, id, details.tenure(), replaces);
		}
		member.correct(id, details, replaces);
		Storing.orStale(() -> change(member));
		this.audit.record(by, "Corrected a membership", member.summary().subject(),
				Changes.none()
					.field("Kind", before.kind().getLabel(), details.kind().getLabel())
					.field("Authority", authorityName(before.authority()), authorityName(details.authority()))
					.field("Start", before.tenure().startInWords(), details.tenure().startInWords())
					.field("End", before.tenure().endInWords(), details.tenure().endInWords())
					.field("Reason of the end", beforeReason, term.getEndReason())
					.field("In place of", beforePredecessor, nameOf(replaces))
					.field("Note", before.note(), details.note()));
	}

	private void requirePredecessor(Member member, TermId id, Tenure tenure, TermId replaces) {
		Member predecessor = this.members.withTerm(replaces)
			.orElseThrow(() -> new RuleBroken("replaces", "Choose a membership of the list"));
		if (predecessor.equals(member)) {
			throw new RuleBroken("replaces", "Choose a membership of somebody else");
		}
		boolean taken = this.members.successorIn(replaces)
			.filter((successor) -> !successor.equals(member) || !member.replacesWith(id, replaces))
			.isPresent();
		if (taken) {
			throw new RuleBroken("replaces", "Somebody has already taken over this membership");
		}
		if (!predecessor.term(replaces).getTenure().isOverOn(tenure.from())) {
			throw new RuleBroken("start", "The start must be after the end of the membership of "
					+ predecessor.getName().printed() + ", which this one took over");
		}
	}

	private @Nullable String nameOf(@Nullable TermId term) {
		return (term != null) ? this.members.withTerm(term).map((member) -> member.getName().printed()).orElse(null)
				: null;
	}

	private @Nullable String authorityName(@Nullable AuthorityId id) {
		return (id != null) ? this.authorities.findById(id)
			.map(Authority::getName)
			.orElseThrow(() -> new RuleBroken("authority", "Choose an authority of the list")) : null;
	}

	/** Counts as a change of the member even where only a term was altered. */
	private void change(Member member) {
		this.entities.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		this.members.flush();
	}

	/**
	 * Strikes out a term that was entered in error. Whoever took it over did not take it
	 * over any more, and somebody else may take over what it took over. A person whose
	 * only term it was goes with it, the entries in the register of interests included;
	 * the audit trail keeps what was said.
	 * @param reason why, in the officer's words
	 * @throws NotFound if there is no such member or term
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if the person held an office in that term, or if it is the only
	 * one and the record of a meeting names the person
	 */
	public void remove(String slug, int version, TermId id, String reason, By by) {
		Member member = this.members.bySlug(slug, version);
		Term term = member.term(id);
		requireNoOffice(member, term);
		Changes changes = describe(term);
		freeFrom(member, id, by);
		if (member.getTerms().size() == 1) {
			changes.field("Name", member.getName().printed(), null).field("Interests", interestsOf(member), null);
			removePerson(member);
		}
		else {
			member.remove(id);
			Storing.orStale(() -> change(member));
		}
		this.audit.record(by, "Removed a membership entered in error", member.summary().subject(), changes, reason);
	}

	private void requireNoOffice(Member member, Term term) {
		if (this.offices.findByMember(member.getId())
			.stream()
			.anyMatch((office) -> office.getTenure().overlaps(term.getTenure()))) {
			throw new RuleBroken(member.getName().printed()
					+ " holds or held an office in this membership. Remove the office first, under Chair and vice-chair");
		}
	}

	private Changes describe(Term term) {
		return Changes.none()
			.field("Kind", term.getKind().getLabel(), null)
			.field("Authority", authorityName(term.getAuthority()), null)
			.field("Start", term.getTenure().startInWords(), null)
			.field("End", term.getTenure().endInWords(), null)
			.field("Reason of the end", term.getEndReason(), null)
			.field("In place of", nameOf(term.getReplaces()), null)
			.field("Note", term.getNote(), null);
	}

	private void freeFrom(Member member, TermId id, By by) {
		this.members.successorIn(id).ifPresent((successor) -> {
			successor.replaceNobody(id);
			Storing.orStale(() -> change(successor));
			this.audit.record(by, "Corrected a membership", successor.summary().subject(),
					Changes.none().field("In place of", member.getName().printed(), null));
		});
	}

	private @Nullable String interestsOf(Member member) {
		List<Interest> entries = this.interests.findByMember(member.getId());
		return entries.isEmpty() ? null : entries.stream().map(Interest::summary).collect(Collectors.joining("; "));
	}

	private void removePerson(Member member) {
		try {
			this.interests.deleteByMember(member.getId());
			this.members.delete(member);
			this.members.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleBroken("The record of a meeting names " + member.getName().printed()
					+ ", so this membership cannot be removed. Correct its dates or its authority instead");
		}
	}

}
