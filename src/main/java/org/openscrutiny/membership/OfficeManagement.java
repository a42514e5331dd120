package org.openscrutiny.membership;

import java.util.Locale;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is chair and vice-chair, as officers keep it.
 */
@Service
@Transactional
public class OfficeManagement {

	private final Offices offices;

	private final Members members;

	private final AuditTrail audit;

	OfficeManagement(Offices offices, Members members, AuditTrail audit) {
		this.offices = offices;
		this.members = members;
		this.audit = audit;
	}

	/**
	 * Makes a member chair or vice-chair.
	 * @throws NotFound if there is no such member
	 * @throws RuleBroken if the person does not sit on the panel then, or somebody else
	 * holds the office
	 */
	public void appoint(String slug, Office.Kind kind, Tenure tenure, By by) {
		Member member = this.members.bySlug(slug);
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
		Storing.orStale(() -> this.offices.saveAndFlush(office));
		this.audit.record(by, "Appointed to an office", member.summary().subject(),
				Changes.none().set("Office", kind.getLabel()).set("Start", tenure.startInWords()));
	}

	/**
	 * Ends somebody's time in an office.
	 * @throws NotFound if there is no such office
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it ended before, or the end is before its start
	 */
	public void end(OfficeId id, int version, Ending ending, By by) {
		Office office = this.offices.findById(id).orElseThrow(() -> new NotFound("office " + id));
		office.requireVersion(version);
		office.end(ending);
		Storing.orStale(() -> this.offices.saveAndFlush(office));
		this.audit.record(by, "Ended an office", this.members.byId(office.getMember()).summary().subject(),
				Changes.none().set("Office", office.getKind().getLabel()).set("End", office.getTenure().endInWords()));
	}

}
