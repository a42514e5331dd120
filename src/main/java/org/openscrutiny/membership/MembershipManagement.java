package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members of the panel and their terms, as other modules ask for them and as officers
 * keep them.
 */
@Service
@Transactional
public class MembershipManagement {

	/** Parts of staff addresses that stand where a slug may stand. */
	private static final Set<String> RESERVED = Set.of("new", "offices", "authorities");

	private final MembershipReading reading;

	private final Members members;

	private final Authorities authorities;

	private final EntityManager entities;

	private final AuditTrail audit;

	MembershipManagement(MembershipReading reading, Members members, Authorities authorities, EntityManager entities,
			AuditTrail audit) {
		this.reading = reading;
		this.members = members;
		this.authorities = authorities;
		this.entities = entities;
		this.audit = audit;
	}

	/**
	 * Who sits on a day: appointed and co-opted members and substitutes, as far as the
	 * record tells, by family name. Always one statement.
	 */
	@Transactional(readOnly = true)
	public List<SittingMember> sittingOn(LocalDate day) {
		return this.reading.sittingOn(day);
	}

	/**
	 * Who sits on each of several days, by family name. Always one statement.
	 */
	@Transactional(readOnly = true)
	public Map<LocalDate, List<SittingMember>> sittingOn(Collection<LocalDate> days) {
		return days.isEmpty() ? Map.of() : this.reading.sittingOn(days);
	}

	/**
	 * Names of members, past and present. Always one statement.
	 * @return those of the identifiers that exist
	 */
	@Transactional(readOnly = true)
	public Map<MemberId, MemberSummary> membersByIds(Collection<MemberId> ids) {
		return this.reading.membersByIds(ids);
	}

	/**
	 * Adds a person with a first term.
	 * @return the new member
	 * @throws RuleBroken if a rule of the name or the term is broken
	 */
	public MemberSummary add(PersonName name, Term.Details details, By by) {
		Member member = new Member(name, freeSlug(name));
		Term term = member.begin(details, null);
		Storing.orStale(() -> this.members.saveAndFlush(member));
		this.audit.record(by, "Added", member.summary().subject(),
				describe(Changes.none().set("Name", name.printed()), term));
		return member.summary();
	}

	private String freeSlug(PersonName name) {
		String slug = name.slug();
		return Stream.concat(Stream.of(slug), IntStream.iterate(2, (i) -> i + 1).mapToObj((i) -> slug + "-" + i))
			.filter((candidate) -> !RESERVED.contains(candidate) && !this.members.existsBySlug(candidate))
			.findFirst()
			.orElseThrow();
	}

	private Changes describe(Changes changes, Term term) {
		return changes.set("Kind", term.getKind().getLabel())
			.set("Authority", authorityName(term.getAuthority()))
			.set("Start", term.getTenure().startInWords())
			.set("End", term.getTenure().endInWords())
			.set("Note", term.getNote());
	}

	private @Nullable String authorityName(@Nullable AuthorityId id) {
		return (id != null) ? this.authorities.findById(id)
			.map(Authority::getName)
			.orElseThrow(() -> new RuleBroken("authority", "Choose an authority of the list")) : null;
	}

	/**
	 * Gives a person who is already in the record another term.
	 * @throws NotFound if there is no such member
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if the terms overlap
	 */
	public void begin(String slug, int version, Term.Details details, By by) {
		Member member = this.members.bySlug(slug, version);
		Term term = member.begin(details, null);
		Storing.orStale(() -> change(member));
		this.audit.record(by, "Began a membership", member.summary().subject(), describe(Changes.none(), term));
	}

	/** Counts as a change of the member even where only a term was altered. */
	private void change(Member member) {
		this.entities.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		this.members.flush();
	}

	/**
	 * Lets somebody take over a seat: the old term ends, the new one begins for the same
	 * authority. Where only the date at which the change was noted is known, the old term
	 * ends and the new one begins by that date.
	 * @param slug whose seat it is
	 * @param version the version of that member that was seen
	 * @param id the term that is taken over
	 * @param successor who takes over
	 * @param takeover when
	 * @return the successor
	 * @throws NotFound if there is no such member or term
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if the seat was taken over before, or the dates do not fit
	 */
	public MemberSummary replace(String slug, int version, TermId id, Successor successor, Takeover takeover, By by) {
		Member member = this.members.bySlug(slug, version);
		Term old = member.term(id);
		if (this.members.successorIn(id).isPresent()) {
			throw new RuleBroken("Somebody has already taken over this membership");
		}
		Member next = successor.resolve(this::listed, (name) -> new Member(name, freeSlug(name)));
		if (next.equals(member)) {
			throw new RuleBroken("existing", "Choose somebody else: a member cannot take over from himself or herself");
		}
		endForTakeover(member, old, takeover, next, by);
		Term term = next.begin(new Term.Details(old.getKind(), old.getAuthority(), takeover.tenure(), takeover.note()),
				id);
		Storing.orStale(() -> {
			if (successor.existing() != null) {
				change(next);
			}
			this.members.saveAndFlush(next);
			change(member);
		});
		this.audit.record(by, "Took over a membership", next.summary().subject(),
				describe(Changes.none().set("In place of", member.getName().printed()), term));
		return next.summary();
	}

	private Member listed(String slug) {
		return this.members.findBySlug(slug)
			.orElseThrow(() -> new RuleBroken("existing", "Choose a member of the list"));
	}

	private void endForTakeover(Member member, Term old, Takeover takeover, Member next, By by) {
		if (old.getTenure().isEnded()) {
			if (!old.getTenure().isOverOn(takeover.tenure().from())) {
				throw new RuleBroken("start", "The takeover must be after the end of the earlier membership");
			}
			return;
		}
		Changes changes = Changes.none();
		Tenure before = old.getTenure();
		try {
			member.end(old.getId(), takeover.ending(), null);
		}
		catch (RuleBroken ex) {
			throw new RuleBroken("start", "The takeover must be after the start of the earlier membership");
		}
		changes.field("End", before.endInWords(), old.getTenure().endInWords());
		this.audit.record(by, "Ended a membership", member.summary().subject(), changes,
				"Replaced by " + next.getName().printed());
	}

	/**
	 * Ends a running term.
	 * @throws NotFound if there is no such member or term
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if it ended before, or the end is before its start
	 */
	public void end(String slug, int version, TermId id, Ending ending, String reason, By by) {
		Member member = this.members.bySlug(slug, version);
		member.end(id, ending, reason);
		Storing.orStale(() -> change(member));
		this.audit.record(by, "Ended a membership", member.summary().subject(),
				Changes.none().set("End", member.term(id).getTenure().endInWords()), reason);
	}

	/**
	 * Puts a name right. The address of the person's page stays.
	 * @throws NotFound if there is no such member
	 * @throws StaleRecord if the member was changed since
	 */
	public void correctName(String slug, int version, PersonName name, By by) {
		Member member = this.members.bySlug(slug, version);
		String before = member.getName().printed();
		member.correctName(name);
		Storing.orStale(() -> change(member));
		this.audit.record(by, "Corrected a name", member.summary().subject(),
				Changes.none().field("Name", before, name.printed()));
	}

}
