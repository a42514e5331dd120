package org.openscrutiny.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.scorecards.EditionManagement;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings statements from a draft to a frozen copy. What was released stays; a later
 * version takes its place.
 */
@Service
@Transactional
public class StatementRelease {

	/** A copy is not taken back any more this long before its release. */
	private static final int SECONDS_OF_CERTAINTY = 60;

	private final Statements statements;

	private final StatementVersions versions;

	private final StatementCopies copies;

	private final StatementAssembly assembly;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	StatementRelease(Statements statements, StatementVersions versions, StatementCopies copies,
			StatementAssembly assembly, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.statements = statements;
		this.versions = versions;
		this.copies = copies;
		this.assembly = assembly;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Freezes a version. The first one becomes visible at 9:30am on the chosen day, a
	 * corrected one at once.
	 * @param day the day; not needed for a corrected version
	 * @param checkReason why what the check found is left so; null if it found nothing
	 * @return the instant from which readers see it
	 * @throws NotFound if there is no such version
	 * @throws StaleRecord if it was changed or scheduled since
	 * @throws RuleBroken if something is missing, or the person wrote it
	 */
	public Instant schedule(String slug, int number, int seen, @Nullable LocalDate day, @Nullable String checkReason,
			By by) {
		Statement statement = this.statements.bySlug(slug);
		StatementVersion version = this.versions.byNumber(statement.getId(), number);
		version.requireVersion(seen);
		if (this.copies.standing(version.getId()).isPresent()) {
			throw new RuleBroken("This version is scheduled already");
		}
		if (isAuthor(version, by)) {
			throw new RuleBroken("You wrote a part of this version, so somebody else must schedule it");
		}
		Instant releaseAt = (number > 1) ? by.when() : release(statement, day, by.when());
		StatementAssembly.Assembled assembled = this.assembly.assemble(statement, version, releaseAt);
		version.requireWritten(assembled.priorities());
		if (!assembled.unknown().isEmpty()) {
			throw new RuleBroken("These references lead to no figure: " + String.join(", ", assembled.unknown()));
		}
		if (!assembled.findings().isEmpty() && checkReason == null) {
			throw new RuleBroken("reason", "Enter why what the check found can stay as it is");
		}
		orStale(() -> this.copies.freeze(version.getId(), assembled.content(), releaseAt,
				assembled.findings().isEmpty() ? null : checkReason, by));
		this.audit.record(by, "Scheduled version " + number, statement.subject(),
				Changes.none().set("Release", releaseAt).set("Found by the check", assembled.findings().size()),
				checkReason);
		return releaseAt;
	}

	private Instant release(Statement statement, @Nullable LocalDate day, Instant now) {
		if (day == null) {
			throw new RuleBroken("releaseOn", "Enter the day of the release");
		}
		if (!day.isAfter(statement.getQuarter().endsOn())) {
			throw new RuleBroken("releaseOn", "Choose a day after the end of the quarter");
		}
		Instant at = day.atTime(EditionManagement.RELEASE_TIME).atZone(this.clock.getZone()).toInstant();
		if (!at.isAfter(now)) {
			throw new RuleBroken("releaseOn", "Choose a day of which 9:30am is still to come");
		}
		return at;
	}

	private boolean isAuthor(StatementVersion version, By by) {
		return this.jdbc.sql("select exists (select from statement_author where version_id = ? and person_id = ?)")
			.param(version.getId().value())
			.param(person(by))
			.query(Boolean.class)
			.single();
	}

	private static UUID person(By by) {
		return Objects.requireNonNull(by.who()).value();
	}

	/**
	 * Takes a schedule back, so that the version can be changed.
	 * @param reason why
	 * @throws NotFound if the version is not scheduled
	 * @throws RuleBroken if it is released, or will be within a minute
	 */
	public void recall(String slug, int number, String reason, By by) {
		Statement statement = this.statements.bySlug(slug);
		StatementCopies.Copy copy = this.copies.standing(this.versions.byNumber(statement.getId(), number).getId())
			.orElseThrow(() -> new NotFound("schedule of national statement " + slug));
		if (!copy.releaseAt().minusSeconds(SECONDS_OF_CERTAINTY).isAfter(by.when())) {
			throw new RuleBroken("It is released, or will be within a minute. Write a corrected version instead");
		}
		orStale(() -> this.copies.recall(copy.id(), reason, by));
		this.audit.record(by, "Took back the schedule of version " + number, statement.subject(),
				Changes.none().field("Release", copy.releaseAt(), null), reason);
	}

	/**
	 * Begins a corrected version.
	 * @return its number
	 * @throws NotFound if there is no such statement
	 * @throws RuleBroken if the version before is not released yet
	 */
	public int correct(String slug, By by) {
		Statement statement = this.statements.bySlug(slug);
		StatementVersion last = this.versions.findByStatementOrderByNumberDesc(statement.getId()).get(0);
		if (this.copies.standing(last.getId()).filter((copy) -> copy.isReleased(by.when())).isEmpty()) {
			throw new RuleBroken("Version " + last.getNumber() + " is not released yet, so it can still be changed");
		}
		StatementVersion next = last.next();
		orStale(() -> this.versions.saveAndFlush(next));
		this.audit.record(by, "Began version " + next.getNumber(), statement.subject(), Changes.none());
		return next.getNumber();
	}

	/**
	 * Removes a draft; with the first version, the statement as well.
	 * @throws NotFound if there is no such version
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was scheduled once, or is laid before a meeting
	 */
	public void remove(String slug, int number, int seen, By by) {
		Statement statement = this.statements.bySlug(slug);
		StatementVersion version = this.versions.byNumber(statement.getId(), number);
		version.requireVersion(seen);
		if (this.copies.wasFrozen(version.getId())) {
			throw new RuleBroken("This version was scheduled once, so it stays in the record. Change it instead");
		}
		if (number == 1 && isLaid(statement)) {
			throw new RuleBroken("The statement is laid before a meeting, so it stays. Change it instead");
		}
		orStale(() -> {
			this.versions.delete(version);
			this.versions.flush();
			if (number == 1) {
				this.statements.delete(statement);
				this.versions.flush();
			}
		});
		this.audit.record(by, "Removed the draft of version " + number, statement.subject(), Changes.none());
	}

	private boolean isLaid(Statement statement) {
		return this.jdbc.sql("select exists (select from statement_laid where statement_id = ?)")
			.param(statement.getId().value())
			.query(Boolean.class)
			.single();
	}

	/** What the database refuses here, somebody else made impossible a moment ago. */
	private static void orStale(Runnable write) {
		try {
			write.run();
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

}
