package org.openscrutiny.membership;

import java.time.Clock;
import java.time.LocalDate;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of interests, as officers keep it.
 */
@Service
@Transactional
public class InterestManagement {

	private final Interests interests;

	private final Members members;

	private final AuditTrail audit;

	private final Clock clock;

	InterestManagement(Interests interests, Members members, AuditTrail audit, Clock clock) {
		this.interests = interests;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Links to a councillor's entry in the register of his or her own authority.
	 * @throws NotFound if there is no such member
	 * @throws RuleBroken if the member is a co-opted independent, the address is no https
	 * address, or the date has not come yet
	 */
	public void link(String slug, String url, LocalDate asOf, By by) {
		Member member = this.members.bySlug(slug);
		if (member.latestKind() == Term.Kind.CO_OPTED) {
			throw new RuleBroken("url", "The interests of an independent member are entered here, one by one");
		}
		requireNotLater("asOf", asOf);
		add(member, Interest.linkedTo(member.getId(), url, asOf), by);
	}

	/**
	 * Enters an interest of a co-opted independent.
	 * @throws NotFound if there is no such member
	 * @throws RuleBroken if an authority keeps the register for the member, or the date
	 * has not come yet
	 */
	public void register(String slug, String category, String nature, LocalDate registeredOn, By by) {
		Member member = this.members.bySlug(slug);
		if (member.latestKind() != Term.Kind.CO_OPTED) {
			throw new RuleBroken("category", "The member’s own authority keeps this register: add a link to it");
		}
		requireNotLater("registeredOn", registeredOn);
		add(member, Interest.registered(member.getId(), category, nature, registeredOn), by);
	}

	private void requireNotLater(String field, LocalDate date) {
		if (date.isAfter(LocalDate.now(this.clock))) {
			throw new RuleBroken(field, "The date must be today or in the past");
		}
	}

	private void add(Member member, Interest interest, By by) {
		Storing.orStale(() -> this.interests.saveAndFlush(interest));
		this.audit.record(by, "Added to the register of interests", member.summary().subject(),
				Changes.none().set("Interest", interest.summary()).set("Date", interest.getRegisteredOn()));
	}

	/**
	 * Marks an interest as no longer held. It stays in the history.
	 * @throws NotFound if there is no such entry
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was removed before, or the date does not fit
	 */
	public void remove(InterestId id, int version, LocalDate removedOn, By by) {
		Interest interest = this.interests.findById(id).orElseThrow(() -> new NotFound("interest " + id));
		interest.requireVersion(version);
		requireNotLater("removedOn", removedOn);
		interest.remove(removedOn);
		Storing.orStale(() -> this.interests.saveAndFlush(interest));
		this.audit.record(by, "Removed from the register of interests",
				this.members.byId(interest.getMember()).summary().subject(),
				Changes.none().set("Interest", interest.summary()).set("Removed", removedOn));
	}

}
