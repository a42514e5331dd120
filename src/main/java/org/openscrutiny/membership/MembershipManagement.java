package org.openscrutiny.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panel's membership, as other modules ask for it and as officers keep it.
 */
@Service
public class MembershipManagement {

	private static final String KIND = "member";

	/** Parts of staff addresses that stand where a slug may stand. */
	private static final Set<String> RESERVED = Set.of("new", "offices", "authorities");

	private final JdbcClient jdbc;

	private final Members members;

	private final Offices offices;

	private final Interests interests;

	private final Authorities authorities;

	private final EntityManager entities;

	private final AuditTrail audit;

	private final Clock clock;

	MembershipManagement(JdbcClient jdbc, Members members, Offices offices, Interests interests,
			Authorities authorities, EntityManager entities, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.members = members;
		this.offices = offices;
		this.interests = interests;
		this.authorities = authorities;
		this.entities = entities;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Who sits on a day: appointed and co-opted members and substitutes, as far as the
	 * record tells, by family name. Always one statement.
	 */
	@Transactional(readOnly = true)
	public List<SittingMember> sittingOn(LocalDate day) {
		return this.jdbc
			.sql("""
					select m.id, m.slug, concat_ws(' ', m.title, m.given_name, m.family_name) as name, a.name as authority, t.kind
					  from member_term t
					  join member m on m.id = t.member_id
					  left join authority a on a.id = t.authority_id
					 where t.sits @> cast(:day as date)
					 order by m.family_name, m.given_name, m.slug
					""")
			.param("day", day)
			.query((row, number) -> new SittingMember(new MemberId(row.getObject("id", UUID.class)),
					row.getString("slug"), row.getString("name"), row.getString("authority"),
					Term.Kind.valueOf(row.getString("kind"))))
			.list();
	}

	/**
	 * Names of members, past and present. Always one statement.
	 * @return those of the identifiers that exist
	 */
	@Transactional(readOnly = true)
	public Map<MemberId, MemberSummary> membersByIds(Collection<MemberId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select id, slug, concat_ws(' ', title, given_name, family_name) as name from member where id in (:ids)
				""")
			.param("ids", ids.stream().map(MemberId::value).toList())
			.query((row, number) -> new MemberSummary(new MemberId(row.getObject("id", UUID.class)),
					row.getString("slug"), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toMap(MemberSummary::id, Function.identity()));
	}

	/**
	 * Whether a member may read restricted papers: on the days on which he or she sits,
	 * the first and the last included.
	 */
	@Transactional(readOnly = true)
	public boolean maySeeRestricted(MemberId member, LocalDate on) {
		return this.jdbc.sql("select exists (select from member_term where member_id = ? and sits @> cast(? as date))")
			.param(member.value())
			.param(on)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Adds a person with a first term.
	 * @return the new member
	 * @throws RuleBroken if a rule of the name or the term is broken
	 */
	@Transactional
	public MemberSummary add(PersonName name, Term.Details details, By by) {
		Member member = new Member(name, freeSlug(name));
		Term term = member.begin(details, null);
		store(() -> this.members.saveAndFlush(member));
		this.audit.record(by, "Added", subject(member), describe(Changes.none().set("Name", name.printed()), term));
		return summary(member);
	}

	/**
	 * Gives a person who is already in the record another term.
	 * @throws NotFound if there is no such member
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if the terms overlap
	 */
	@Transactional
	public void begin(String slug, int version, Term.Details details, By by) {
		Member member = forChange(slug, version);
		Term term = member.begin(details, null);
		store(() -> change(member));
		this.audit.record(by, "Began a membership", subject(member), describe(Changes.none(), term));
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
	@Transactional
	public MemberSummary replace(String slug, int version, TermId id, Successor successor, Takeover takeover, By by) {
		Member member = forChange(slug, version);
		Term old = member.term(id);
		if (this.members.isReplaced(id)) {
			throw new RuleBroken("Somebody has already taken over this membership");
		}
		Member next = successor.resolve(this::forChange, (name) -> new Member(name, freeSlug(name)));
		if (next.equals(member)) {
			throw new RuleBroken("existing", "Choose somebody else: a member cannot take over from himself or herself");
		}
		endForTakeover(member, old, takeover, next, by);
		Term term = next.begin(new Term.Details(old.getKind(), old.getAuthority(), takeover.tenure(), takeover.note()),
				id);
		store(() -> {
			if (successor.existing() != null) {
				change(next);
			}
			this.members.saveAndFlush(next);
			change(member);
		});
		this.audit.record(by, "Took over a membership", subject(next),
				describe(Changes.none().set("In place of", member.getName().printed()), term));
		return summary(next);
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
			member.end(old.getId(), takeover.ending(), "Replaced by " + next.getName().printed());
		}
		catch (RuleBroken ex) {
			throw new RuleBroken("start", "The takeover must be after the start of the earlier membership");
		}
		changes.field("End", before.endInWords(), old.getTenure().endInWords());
		this.audit.record(by, "Ended a membership", subject(member), changes, old.getEndReason());
	}

	/**
	 * Ends a running term.
	 * @throws NotFound if there is no such member or term
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if it ended before, or the end is before its start
	 */
	@Transactional
	public void end(String slug, int version, TermId id, Ending ending, String reason, By by) {
		Member member = forChange(slug, version);
		member.end(id, ending, reason);
		store(() -> change(member));
		this.audit.record(by, "Ended a membership", subject(member),
				Changes.none().set("End", member.term(id).getTenure().endInWords()), reason);
	}

	/**
	 * Puts right what the record says of a term.
	 * @throws NotFound if there is no such member or term
	 * @throws StaleRecord if the member was changed since
	 * @throws RuleBroken if the terms of the member would overlap
	 */
	@Transactional
	public void correct(String slug, int version, TermId id, Term.Details details, By by) {
		Member member = forChange(slug, version);
		Term.Details before = member.term(id).details();
		member.correct(id, details);
		store(() -> change(member));
		this.audit.record(by, "Corrected a membership", subject(member),
				Changes.none()
					.field("Kind", before.kind().getLabel(), details.kind().getLabel())
					.field("Authority", authorityName(before.authority()), authorityName(details.authority()))
					.field("Start", before.tenure().startInWords(), details.tenure().startInWords())
					.field("End", before.tenure().endInWords(), details.tenure().endInWords())
					.field("Note", before.note(), details.note()));
	}

	/**
	 * Puts a name right. The address of the person's page stays.
	 * @throws NotFound if there is no such member
	 * @throws StaleRecord if the member was changed since
	 */
	@Transactional
	public void correctName(String slug, int version, PersonName name, By by) {
		Member member = forChange(slug, version);
		String before = member.getName().printed();
		member.correctName(name);
		store(() -> change(member));
		this.audit.record(by, "Corrected a name", subject(member),
				Changes.none().field("Name", before, name.printed()));
	}

	/**
	 * Makes a member chair or vice-chair.
	 * @throws NotFound if there is no such member
	 * @throws RuleBroken if the person does not sit on the panel then, or somebody else
	 * holds the office
	 */
	@Transactional
	public void appoint(String slug, Office.Kind kind, Tenure tenure, By by) {
		Member member = this.members.findBySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
		boolean sits = member.termOn(tenure.from())
			.filter((term) -> term.getKind() != Term.Kind.SUBSTITUTE)
			.isPresent();
		if (!sits) {
			throw new RuleBroken("start", member.getName().printed() + " is not a member of the panel on that date");
		}
		Office office = new Office(member.getId(), kind, tenure);
		if (this.offices.findByKind(kind).stream().anyMatch(office::clashesWith)) {
			throw new RuleBroken("start", "The panel already has a " + kind.getLabel().toLowerCase(Locale.UK)
					+ " at that time. End that office first");
		}
		store(() -> this.offices.saveAndFlush(office));
		this.audit.record(by, "Appointed to an office", subject(member),
				Changes.none().set("Office", kind.getLabel()).set("Start", tenure.startInWords()));
	}

	/**
	 * Ends somebody's time in an office.
	 * @throws NotFound if there is no such office
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it ended before, or the end is before its start
	 */
	@Transactional
	public void endOffice(OfficeId id, int version, Ending ending, By by) {
		Office office = this.offices.findById(id).orElseThrow(() -> new NotFound("office " + id));
		office.requireVersion(version);
		office.end(ending);
		store(() -> this.offices.saveAndFlush(office));
		MemberSummary member = Objects
			.requireNonNull(membersByIds(List.of(office.getMember())).get(office.getMember()));
		this.audit.record(by, "Ended an office", new Subject(KIND, member.slug(), member.name()),
				Changes.none().set("Office", office.getKind().getLabel()).set("End", office.getTenure().endInWords()));
	}

	/**
	 * Links to a councillor's entry in the register of his or her own authority.
	 * @throws NotFound if there is no such member
	 * @throws RuleBroken if the member is a co-opted independent, the address is no https
	 * address, or the date has not come yet
	 */
	@Transactional
	public void linkInterests(String slug, String url, LocalDate asOf, By by) {
		Member member = this.members.findBySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
		if (member.latestKind() == Term.Kind.CO_OPTED) {
			throw new RuleBroken("url", "The interests of an independent member are entered here, one by one");
		}
		requireNotLater("asOf", asOf);
		addInterest(member, Interest.linkedTo(member.getId(), url, asOf), by);
	}

	/**
	 * Enters an interest of a co-opted independent.
	 * @throws NotFound if there is no such member
	 * @throws RuleBroken if an authority keeps the register for the member, or the date
	 * has not come yet
	 */
	@Transactional
	public void registerInterest(String slug, String category, String nature, LocalDate registeredOn, By by) {
		Member member = this.members.findBySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
		if (member.latestKind() != Term.Kind.CO_OPTED) {
			throw new RuleBroken("category", "The member’s own authority keeps this register: add a link to it");
		}
		requireNotLater("registeredOn", registeredOn);
		addInterest(member, Interest.registered(member.getId(), category, nature, registeredOn), by);
	}

	private void addInterest(Member member, Interest interest, By by) {
		store(() -> this.interests.saveAndFlush(interest));
		this.audit.record(by, "Added to the register of interests", subject(member),
				Changes.none().set("Interest", interest.summary()).set("Date", interest.getRegisteredOn()));
	}

	/**
	 * Marks an interest as no longer held. It stays in the history.
	 * @throws NotFound if there is no such entry
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was removed before, or the date does not fit
	 */
	@Transactional
	public void removeInterest(InterestId id, int version, LocalDate removedOn, By by) {
		Interest interest = this.interests.findById(id).orElseThrow(() -> new NotFound("interest " + id));
		interest.requireVersion(version);
		requireNotLater("removedOn", removedOn);
		interest.remove(removedOn);
		store(() -> this.interests.saveAndFlush(interest));
		MemberSummary member = Objects
			.requireNonNull(membersByIds(List.of(interest.getMember())).get(interest.getMember()));
		this.audit.record(by, "Removed from the register of interests", new Subject(KIND, member.slug(), member.name()),
				Changes.none().set("Interest", interest.summary()).set("Removed", removedOn));
	}

	/**
	 * Adds an authority that appoints members.
	 * @throws RuleBroken if there is one of that name
	 */
	@Transactional
	public void addAuthority(String name, By by) {
		requireFree(name, null);
		Authority authority = new Authority(name);
		if (this.authorities.existsBySlug(authority.getSlug())) {
			throw new RuleBroken("name", "There is already an authority with nearly this name");
		}
		store(() -> this.authorities.saveAndFlush(authority));
		this.audit.record(by, "Added", subject(authority), Changes.none().set("Name", authority.getName()));
	}

	/**
	 * Gives an authority another name.
	 * @throws NotFound if there is no such authority
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if another one has that name
	 */
	@Transactional
	public void renameAuthority(String slug, int version, String name, By by) {
		Authority authority = this.authorities.findBySlug(slug).orElseThrow(() -> new NotFound("authority " + slug));
		authority.requireVersion(version);
		requireFree(name, authority);
		String before = authority.getName();
		authority.rename(name);
		store(() -> this.authorities.saveAndFlush(authority));
		this.audit.record(by, "Renamed", subject(authority), Changes.none().field("Name", before, authority.getName()));
	}

	private void requireFree(String name, @Nullable Authority except) {
		this.authorities.findByNameIgnoreCase(name.strip())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("name", "There is already an authority with this name");
			});
	}

	private void requireNotLater(String field, LocalDate date) {
		if (date.isAfter(LocalDate.now(this.clock))) {
			throw new RuleBroken(field, "The date must be today or in the past");
		}
	}

	private Member forChange(String slug, int version) {
		Member member = this.members.findBySlug(slug).orElseThrow(() -> new NotFound("member " + slug));
		member.requireVersion(version);
		return member;
	}

	private Member forChange(String slug) {
		return this.members.findBySlug(slug)
			.orElseThrow(() -> new RuleBroken("existing", "Choose a member of the list"));
	}

	private String freeSlug(PersonName name) {
		String slug = name.slug();
		return Stream.concat(Stream.of(slug), IntStream.iterate(2, (i) -> i + 1).mapToObj((i) -> slug + "-" + i))
			.filter((candidate) -> !RESERVED.contains(candidate) && !this.members.existsBySlug(candidate))
			.findFirst()
			.orElseThrow();
	}

	/** Counts as a change of the member even where only a term was altered. */
	private void change(Member member) {
		this.entities.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
		this.members.flush();
	}

	/** What the database refuses here, somebody else made impossible a moment ago. */
	private static void store(Runnable write) {
		try {
			write.run();
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
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

	private static Subject subject(Member member) {
		return new Subject(KIND, member.getSlug(), member.getName().printed());
	}

	private static Subject subject(Authority authority) {
		return new Subject("authority", authority.getSlug(), authority.getName());
	}

	private static MemberSummary summary(Member member) {
		return new MemberSummary(member.getId(), member.getSlug(), member.getName().printed());
	}

	/**
	 * Who takes over a seat: somebody new, or somebody who is already in the record.
	 *
	 * @param name the name of somebody new
	 * @param existing the slug of somebody who is in the record
	 */
	public record Successor(@Nullable PersonName name, @Nullable String existing) {

		public static Successor named(PersonName name) {
			return new Successor(name, null);
		}

		public static Successor existing(String slug) {
			return new Successor(null, slug);
		}

		Member resolve(Function<String, Member> find, Function<PersonName, Member> create) {
			if (this.existing != null) {
				return find.apply(this.existing);
			}
			return create.apply(Objects.requireNonNull(this.name));
		}

	}

	/**
	 * When a seat changes hands.
	 *
	 * @param date the successor's first day, or the date at which the change was noted
	 * @param exact whether the date is the first day
	 * @param note what a reader should know of the record
	 */
	public record Takeover(LocalDate date, boolean exact, @Nullable String note) {

		Tenure tenure() {
			return this.exact ? Tenure.from(this.date) : Tenure.knownBy(this.date);
		}

		Ending ending() {
			return new Ending(this.exact ? this.date.minusDays(1) : this.date, this.exact);
		}

	}

}
