package org.openscrutiny.scorecards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.returns.RoundId;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings scorecards from an announcement to a frozen copy. What was released stays; a
 * later version takes its place.
 */
@Service
@Transactional
public class EditionManagement {

	/** The time of day of releases, in London: a rule of official statistics. */
	public static final LocalTime RELEASE_TIME = LocalTime.of(9, 30);

	/** A copy is not taken back any more this long before its release. */
	private static final int SECONDS_OF_CERTAINTY = 60;

	private final Scorecards scorecards;

	private final Editions editions;

	private final EditionDesk desk;

	private final Copies copies;

	private final KpiNarratives narratives;

	private final FigureReading figures;

	private final Authors authors;

	private final AuditTrail audit;

	private final Clock clock;

	EditionManagement(Scorecards scorecards, Editions editions, EditionDesk desk, Copies copies,
			KpiNarratives narratives, FigureReading figures, Authors authors, AuditTrail audit, Clock clock) {
		this.scorecards = scorecards;
		this.editions = editions;
		this.desk = desk;
		this.copies = copies;
		this.narratives = narratives;
		this.figures = figures;
		this.authors = authors;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Announces the scorecard of a round, and begins its first version.
	 * @return the last part of its address
	 * @throws NotFound if there is no such round
	 * @throws RuleBroken if the round has a scorecard already, or the day is past
	 */
	public String announce(RoundId round, String title, LocalDate day, By by) {
		if (this.scorecards.existsByRound(round)) {
			throw new RuleBroken("round", "This round has a scorecard already");
		}
		Scorecard scorecard = new Scorecard(this.figures.round(round), title);
		scorecard.announce(day, null, LocalDate.now(this.clock), by);
		orStale(() -> this.scorecards.saveAndFlush(scorecard));
		orStale(() -> this.editions.saveAndFlush(new Edition(scorecard.getId(), 1)));
		this.audit.record(by, "Announced", scorecard.subject(), Changes.none().set("Release", day));
		return scorecard.getSlug();
	}

	/**
	 * Announces another day of release.
	 * @param reason why, for readers
	 * @throws NotFound if there is no such scorecard
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is released or scheduled, or the day is past
	 */
	public void move(String slug, int version, LocalDate day, @Nullable String reason, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		scorecard.requireVersion(version);
		if (this.copies.standing(this.editions.byNumber(scorecard.getId(), 1).getId()).isPresent()) {
			throw new RuleBroken("releaseOn", "The scorecard is scheduled. Take the schedule back first");
		}
		LocalDate before = scorecard.getReleaseOn();
		scorecard.announce(day, reason, LocalDate.now(this.clock), by);
		orStale(() -> this.scorecards.saveAndFlush(scorecard));
		this.audit.record(by, "Announced another day", scorecard.subject(),
				Changes.none().field("Release", before, day), reason);
	}

	/**
	 * Calls a release off. Another day can be announced later.
	 * @param reason why, for readers
	 * @throws NotFound if there is no such scorecard
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is scheduled, or nothing is announced
	 */
	public void callOff(String slug, int version, String reason, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		scorecard.requireVersion(version);
		if (this.copies.standing(this.editions.byNumber(scorecard.getId(), 1).getId()).isPresent()) {
			throw new RuleBroken("The scorecard is scheduled. Take the schedule back first");
		}
		LocalDate before = scorecard.getReleaseOn();
		scorecard.callOff(reason, by);
		orStale(() -> this.scorecards.saveAndFlush(scorecard));
		this.audit.record(by, "Called the release off", scorecard.subject(),
				Changes.none().field("Release", before, null), reason);
	}

	/**
	 * Writes what stands around the figures.
	 * @throws NotFound if there is no such version
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is scheduled
	 */
	public void write(String slug, int number, int version, Edition.Narrative narrative, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = draft(scorecard, number, version);
		Edition.Narrative before = edition.getNarrative();
		edition.write(narrative);
		orStale(() -> this.editions.saveAndFlush(edition));
		this.authors.add(edition.getId(), by);
		this.audit.record(by, "Wrote version " + number, scorecard.subject(),
				Changes.none()
					.field("Summary", before.summary(), narrative.summary())
					.field("Changed", before.changeNote(), narrative.changeNote())
					.field("Sentences", before.sentences().size(), narrative.sentences().size()));
	}

	/** Lets somebody see a version early. */
	public void admit(String slug, int number, int version, String name, String organisation, String purpose, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = seen(scorecard, number, version);
		edition.admit(name, organisation, purpose);
		orStale(() -> this.editions.saveAndFlush(edition));
		this.audit.record(by, "Listed early access", scorecard.subject(),
				Changes.none().set("Organisation", organisation).set("Purpose", purpose));
	}

	/** Takes somebody off the list of those who see a version early. */
	public void dismiss(String slug, int number, int version, UUID entry, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = seen(scorecard, number, version);
		EarlyAccess gone = edition.dismiss(entry);
		orStale(() -> this.editions.saveAndFlush(edition));
		this.audit.record(by, "Took off early access", scorecard.subject(),
				Changes.none().field("Organisation", gone.getOrganisation(), null));
	}

	/**
	 * Freezes a version. The first one becomes visible at 9:30am on the announced day, a
	 * corrected one at once.
	 * @param checkReason why what the check found is left so; null if it found nothing
	 * @throws NotFound if there is no such version
	 * @throws StaleRecord if it was changed or scheduled since
	 * @throws RuleBroken if something is missing, or the person wrote it
	 */
	public Instant schedule(String slug, int number, int version, @Nullable String checkReason, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = draft(scorecard, number, version);
		edition.requireWritten();
		if (this.authors.include(edition.getId(), by)) {
			throw new RuleBroken("You wrote a part of this version, so somebody else must schedule it");
		}
		Instant releaseAt = (number > 1) ? by.when() : announced(scorecard, by.when());
		EditionDesk.Checked checked = this.desk.check(scorecard, edition, releaseAt);
		if (!checked.assembled().unknown().isEmpty()) {
			throw new RuleBroken(
					"These references lead to no figure: " + String.join(", ", checked.assembled().unknown()));
		}
		if (!checked.findings().isEmpty() && checkReason == null) {
			throw new RuleBroken("reason", "Enter why what the check found can stay as it is");
		}
		orStale(() -> this.copies.freeze(edition.getId(), checked.assembled(), releaseAt,
				checked.findings().isEmpty() ? null : checkReason, by));
		this.audit.record(by, "Scheduled version " + number, scorecard.subject(),
				Changes.none().set("Release", releaseAt).set("Found by the check", checked.findings().size()),
				checkReason);
		return releaseAt;
	}

	private Instant announced(Scorecard scorecard, Instant now) {
		LocalDate day = scorecard.getReleaseOn();
		if (day == null) {
			throw new RuleBroken("Announce the day of its release first");
		}
		Instant at = day.atTime(RELEASE_TIME).atZone(this.clock.getZone()).toInstant();
		if (!at.isAfter(now)) {
			throw new RuleBroken("The announced day is past. Announce another one, with the reason");
		}
		return at;
	}

	/**
	 * Takes a schedule back, so that the version can be changed.
	 * @param reason why
	 * @throws NotFound if the version is not scheduled
	 * @throws RuleBroken if it is released, or will be within a minute
	 */
	public void recall(String slug, int number, String reason, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Copies.Copy copy = this.copies.standing(this.editions.byNumber(scorecard.getId(), number).getId())
			.orElseThrow(() -> new NotFound("schedule of " + slug));
		if (!copy.releaseAt().minusSeconds(SECONDS_OF_CERTAINTY).isAfter(by.when())) {
			throw new RuleBroken("It is released, or will be within a minute. Write a corrected version instead");
		}
		orStale(() -> this.copies.recall(copy.id(), reason, by));
		this.audit.record(by, "Took back the schedule of version " + number, scorecard.subject(),
				Changes.none().field("Release", copy.releaseAt(), null), reason);
	}

	/**
	 * Begins a corrected version.
	 * @return its number
	 * @throws NotFound if there is no such scorecard
	 * @throws StaleRecord if somebody began one already
	 */
	public int correct(String slug, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition last = this.editions.findByScorecardOrderByNumberDesc(scorecard.getId()).get(0);
		boolean released = this.copies.standing(last.getId()).filter((copy) -> copy.isReleased(by.when())).isPresent();
		if (!released) {
			throw new StaleRecord();
		}
		Edition next = last.next();
		orStale(() -> this.editions.saveAndFlush(next));
		this.narratives.carryOver(last.getId(), next.getId());
		this.audit.record(by, "Began version " + next.getNumber(), scorecard.subject(), Changes.none());
		return next.getNumber();
	}

	/**
	 * Removes a corrected version that was begun and never scheduled.
	 * @throws NotFound if there is no such version
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is the first version, or was scheduled at any time
	 */
	public void remove(String slug, int number, int version, By by) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		Edition edition = draft(scorecard, number, version);
		if (number == 1) {
			throw new RuleBroken("The first version stays, as its release was announced. Call the release off instead");
		}
		if (this.copies.wasFrozen(edition.getId())) {
			throw new RuleBroken("This version was scheduled once, so it stays in the record. Change it instead");
		}
		orStale(() -> {
			this.editions.delete(edition);
			this.editions.flush();
		});
		this.audit.record(by, "Removed the draft of version " + number, scorecard.subject(), Changes.none());
	}

	private Edition draft(Scorecard scorecard, int number, int version) {
		Edition edition = seen(scorecard, number, version);
		if (this.copies.standing(edition.getId()).isPresent()) {
			throw new RuleBroken("This version is scheduled. Take the schedule back to change it");
		}
		return edition;
	}

	private Edition seen(Scorecard scorecard, int number, int version) {
		Edition edition = this.editions.hold(scorecard.getId(), number);
		edition.requireVersion(version);
		return edition;
	}

	/** What the database refuses here, somebody else made impossible a moment ago. */
	static void orStale(Runnable write) {
		try {
			write.run();
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

}
