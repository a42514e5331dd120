package org.openscrutiny.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes statements. Whoever writes a part of a version cannot schedule it.
 */
@Service
@Transactional
public class StatementDrafting {

	private final Statements statements;

	private final StatementVersions versions;

	private final StatementCopies copies;

	private final PrioritySets sets;

	private final MeasureCatalogue measures;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	StatementDrafting(Statements statements, StatementVersions versions, StatementCopies copies, PrioritySets sets,
			MeasureCatalogue measures, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.statements = statements;
		this.versions = versions;
		this.copies = copies;
		this.sets = sets;
		this.measures = measures;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins the statement of a quarter, with the headings, reasons and measures of the
	 * one before it.
	 * @throws RuleBroken if there is one already, the quarter is to come, or no priority
	 * holds at its end
	 */
	public void begin(Quarter quarter, By by) {
		if (quarter.startsOn().isAfter(LocalDate.now(this.clock))) {
			throw new RuleBroken("quarter", "This quarter has not begun yet");
		}
		if (this.statements.findBySlug(quarter.slug()).isPresent()) {
			throw new RuleBroken("quarter", "This quarter has a statement already");
		}
		List<NationalPriority> priorities = this.sets.statedOn(quarter.endsOn());
		if (priorities.isEmpty()) {
			throw new RuleBroken("quarter", "No national priorities hold at the end of this quarter");
		}
		Statement statement = new Statement(quarter);
		store(() -> this.statements.saveAndFlush(statement));
		store(() -> this.versions
			.saveAndFlush(StatementVersion.first(statement.getId(), priorities, lastBefore(quarter))));
		this.audit.record(by, "Began", statement.subject(), Changes.none().set("Priorities", priorities.size()));
	}

	private @Nullable StatementVersion lastBefore(Quarter quarter) {
		return this.statements.findAllByOrderBySlugDesc()
			.stream()
			.filter((statement) -> statement.getQuarter().compareTo(quarter) < 0)
			.max(Comparator.comparing(Statement::getQuarter))
			.map((statement) -> this.versions.findByStatementOrderByNumberDesc(statement.getId()).get(0))
			.orElse(null);
	}

	/**
	 * Writes the introduction, and what is different from the version before.
	 * @throws NotFound if there is no such version
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is scheduled
	 */
	public void introduce(String slug, int number, int seen, @Nullable String introduction, @Nullable String changeNote,
			By by) {
		Statement statement = this.statements.bySlug(slug);
		write(statement, number, seen, by, "Wrote the introduction of version " + number, (version) -> {
			Changes changes = Changes.none()
				.field("Introduction", version.getIntroduction(), introduction)
				.field("Changed", version.getChangeNote(), changeNote);
			version.introduce(introduction, changeNote);
			return changes;
		});
	}

	/**
	 * Writes what is said of a priority.
	 * @throws NotFound if the version does not answer to it
	 * @throws StaleRecord if the version was changed since
	 * @throws RuleBroken if it is scheduled
	 */
	public void say(String slug, int number, int seen, String code, StatementPart said, By by) {
		Statement statement = this.statements.bySlug(slug);
		NationalPriority priority = priority(code);
		write(statement, number, seen, by, "Wrote on priority " + code + " in version " + number, (version) -> {
			StatementPart before = version.part(priority.getId());
			version.say(priority.getId(), said.localHeading(), said.applies(), said.why(), said.forceText(),
					said.commissionerText());
			return Changes.none()
				.field("Local heading", before.localHeading(), said.localHeading())
				.field("Applies", before.applies(), said.applies())
				.field("Why", before.why(), said.why())
				.field("The force", before.forceText(), said.forceText())
				.field("The commissioner", before.commissionerText(), said.commissionerText());
		});
	}

	/**
	 * Shows a measure under a priority.
	 * @param code the code of the priority
	 * @param shown the measure, or why there is no local figure
	 * @throws NotFound if the version does not answer to the priority
	 * @throws StaleRecord if the version was changed since
	 * @throws RuleBroken if it is scheduled, there is no such measure, or both or neither
	 * of the measure and the reason are given
	 */
	public void show(String slug, int number, int seen, String code, Shown shown, By by) {
		if ((shown.measure() == null) == (shown.missing() == null)) {
			throw new RuleBroken("measure",
					"Enter either the code of a measure, or below why there is no local figure");
		}
		Statement statement = this.statements.bySlug(slug);
		MeasureUse use = new MeasureUse(priority(code).getId(), shown.label(), shown.level(), shown.proxy(),
				(shown.measure() != null) ? measure(shown.measure()) : null, shown.baseline(), shown.missing());
		write(statement, number, seen, by, "Added a measure to version " + number, (version) -> {
			version.show(use);
			return Changes.none().set("Priority", code).set("Measure", use.label());
		});
	}

	private UUID measure(String code) {
		try {
			return this.measures.of(code).id().value();
		}
		catch (NotFound ex) {
			throw new RuleBroken("measure", "There is no measure with this code");
		}
	}

	/**
	 * Shows a measure no more.
	 * @param place its place among those of the priority, from 0
	 * @throws NotFound if there is none
	 * @throws StaleRecord if the version was changed since
	 * @throws RuleBroken if it is scheduled
	 */
	public void drop(String slug, int number, int seen, String code, int place, By by) {
		NationalPriority priority = priority(code);
		write(this.statements.bySlug(slug), number, seen, by, "Took a measure out of version " + number,
				(version) -> Changes.none()
					.set("Priority", code)
					.field("Measure", version.drop(priority.getId(), place).label(), null));
	}

	private void write(Statement statement, int number, int seen, By by, String act, Written written) {
		StatementVersion version = this.versions.byNumber(statement.getId(), number);
		version.requireVersion(seen);
		if (this.copies.standing(version.getId()).isPresent()) {
			throw new RuleBroken("This version is scheduled. Take the schedule back to change it");
		}
		Changes changes = written.to(version);
		store(() -> this.versions.saveAndFlush(version));
		this.jdbc.sql("insert into statement_author (version_id, person_id) values (?, ?) on conflict do nothing")
			.param(version.getId().value())
			.param(Objects.requireNonNull(by.who()).value())
			.update();
		this.audit.record(by, act, statement.subject(), changes);
	}

	private NationalPriority priority(String code) {
		return this.sets.findAllByOrderByInForceFrom()
			.stream()
			.flatMap((set) -> set.getPriorities().stream())
			.filter((priority) -> priority.getCode().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("national priority " + code));
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

	/** Writes something into a version, and says what. */
	private interface Written {

		Changes to(StatementVersion version);

	}

	/**
	 * A measure to be shown.
	 *
	 * @param label what it is called here
	 * @param level for what area there are figures
	 * @param proxy whether it stands for what is measured nationally
	 * @param measure the code of the measure
	 * @param baseline the time that figures are held against
	 * @param missing why there is no local figure
	 */
	public record Shown(String label, SourceLevel level, boolean proxy, @Nullable String measure,
			@Nullable Baseline baseline, @Nullable String missing) {
	}

}
