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
		Office office = new Office(member.getId(), kind, tenure);
		requirePossible(member, office);
		Storing.orStale(() -> this.offices.saveAndFlush(office));
		this.audit.record(by, "Appointed to an office", member.summary().subject(),
				Changes.none().set("Office", kind.getLabel()).set("Start", tenure.startInWords()));
	}

	private void requirePossible(Member member, Office office) {
		boolean sits = member.termOn(office.getTenure().from())
			.filter((term) -> term.getKind() != Term.Kind.SUBSTITUTE)
			.isPresent();
		if (!sits) {
			throw new RuleBroken("start", member.getName().printed() + " is not a member of the panel on that date");
		}
		if (this.offices.findByKind(office.getKind()).stream().anyMatch(office::clashesWith)) {
			throw new RuleBroken("start", "The panel already has a "
					+ office.getKind().getLabel().toLowerCase(Locale.UK) + " at that time. End that office first");
		}
	}

	/**
	 * Ends somebody's time in an office.
	 * @throws NotFound if there is no such office
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it ended before, or the end is before its start
	 */
	public void end(OfficeId id, int version, Ending ending, By by) {
		Office office = forChange(id, version);
		office.end(ending);
		Storing.orStale(() -> this.offices.saveAndFlush(office));
		this.audit.record(by, "Ended an office", this.members.byId(office.getMember()).summary().subject(),
				Changes.none().set("Office", office.getKind().getLabel()).set("End", office.getTenure().endInWords()));
	}

	private Office forChange(OfficeId id, int version) {
		Office office = this.offices.findById(id).orElseThrow(() -> new NotFound("office " + id));
		office.requireVersion(version);
		return office;
	}

	/**
	 * Puts right from when to when somebody held an office.
	 * @throws NotFound if there is no such office
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if the person does not sit on the panel at the start, or
	 * somebody else holds the office
	 */
	public void correct(OfficeId id, int version, Tenure tenure, By by) {
		Office office = forChange(id, version);
		Member member = this.members.byId(office.getMember());
		Tenure before = office.getTenure();
		requirePossible(member, new Office(id, member.getId(), office.getKind(), tenure));
		office.correct(tenure);
		Storing.orStale(() -> this.offices.saveAndFlush(office));
		this.audit.record(by, "Corrected an office", member.summary().subject(),
				Changes.none()
					.field("Start", before.startInWords(), tenure.startInWords())
					.field("End", before.endInWords(), tenure.endInWords()));
	}

	/**
	 * Strikes out a time in an office that was entered in error.
	 * @param reason why, in the officer's words
	 * @throws NotFound if there is no such office
	 * @throws StaleRecord if it was changed since
	 */
	public void remove(OfficeId id, int version, String reason, By by) {
		Office office = forChange(id, version);
		Storing.orStale(() -> {
			this.offices.delete(office);
			this.offices.flush();
		});
		this.audit.record(by, "Removed an office entered in error",
				this.members.byId(office.getMember()).summary().subject(),
				Changes.none()
					.field("Office", office.getKind().getLabel(), null)
					.field("Start", office.getTenure().startInWords(), null)
					.field("End", office.getTenure().endInWords(), null),
				reason);
	}

}
