package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings of the bodies, and the holidays that are added by hand.
 */
@Service
@Transactional
public class BodyManagement {

	private static final int LONGEST_NAME = 100;

	private final Bodies bodies;

	private final Holidays holidays;

	private final AuditTrail audit;

	BodyManagement(Bodies bodies, Holidays holidays, AuditTrail audit) {
		this.bodies = bodies;
		this.holidays = holidays;
		this.audit = audit;
	}

	/**
	 * Settles how notice is counted, how many members make a quorum and whether papers
	 * can be withheld under Schedule 12A. What is withheld stays so.
	 * @throws NotFound if there is no such body, or another office runs it
	 * @throws StaleRecord if the settings were changed since
	 * @throws RuleBroken if clear days or Schedule 12A do not fit the body
	 */
	public void settle(BodyId id, int version, NoticeSettings notice, @Nullable Quorum quorum, boolean exemptPapers,
			ActingPerson person, By by) {
		Body body = this.bodies.byId(id)
			.filter((found) -> MeetingRights.runs(person, found.getRunBy()))
			.orElseThrow(() -> new NotFound("No body " + id));
		body.requireVersion(version);
		NoticeSettings before = body.getNotice();
		Quorum required = body.getQuorum();
		boolean exempted = body.isExemptPapers();
		body.prescribe(notice, quorum, exemptPapers);
		this.bodies.flush();
		this.audit.record(by, "Changed the settings", new Subject("body", id.value(), body.nameOn(day(by))),
				Changes.none()
					.field("Clear days", before.clearDays(), notice.clearDays())
					.field("Nation", before.nation().getLabel(), notice.nation().getLabel())
					.field("Saturdays count", before.countsSaturdays(), notice.countsSaturdays())
					.field("Publish by", before.publishBy(), notice.publishBy())
					.field("Quorum", inWords(required), inWords(quorum))
					.field("Schedule 12A", exempted, exemptPapers));
	}

	private static LocalDate day(By by) {
		return LocalDate.ofInstant(by.when(), ZoneOffset.UTC);
	}

	private static @Nullable String inWords(@Nullable Quorum quorum) {
		return Optional.ofNullable(quorum).map(Quorum::inWords).orElse(null);
	}

	/**
	 * Adds a holiday that the calendar does not know yet.
	 * @throws RuleBroken if it was added before, or the name is too long
	 */
	public void addHoliday(LocalDate day, String name, By by) {
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw new RuleBroken("name", name.isBlank() ? "Enter why it is a holiday"
					: "The name must be " + LONGEST_NAME + " characters or fewer");
		}
		try {
			this.holidays.add(day, name, by);
		}
		catch (DuplicateKeyException ex) {
			throw new RuleBroken("day", "This day is in the list already");
		}
		this.audit.record(by, "Added a holiday", new Subject("holiday", day.toString(), name), Changes.none());
	}

	/**
	 * Takes a holiday off the list.
	 * @throws NotFound if it is not in the list
	 */
	public void removeHoliday(LocalDate day, By by) {
		String name = this.holidays.remove(day).orElseThrow(() -> new NotFound("holiday " + day));
		this.audit.record(by, "Removed a holiday", new Subject("holiday", day.toString(), name), Changes.none());
	}

}
