package org.openscrutiny.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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
 * The national priorities, each set with the time in which it holds.
 */
@Service
@Transactional
public class PriorityCatalogue {

	private final PrioritySets sets;

	private final AuditTrail audit;

	private final Clock clock;

	PriorityCatalogue(PrioritySets sets, AuditTrail audit, Clock clock) {
		this.sets = sets;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The sets that held up to today or hold now, the oldest first, in three statements.
	 */
	@Transactional(readOnly = true)
	public List<PrioritySet> known() {
		LocalDate today = LocalDate.now(this.clock);
		return all().stream().filter((set) -> !set.getInForceFrom().isAfter(today)).toList();
	}

	/** All sets, those to come as well, the oldest first, in three statements. */
	@Transactional(readOnly = true)
	public List<PrioritySet> all() {
		List<PrioritySet> all = this.sets.findAllByOrderByInForceFrom();
		all.forEach(PriorityCatalogue::load);
		return all;
	}

	/**
	 * A set.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public PrioritySet read(UUID id) {
		PrioritySet set = find(id);
		load(set);
		return set;
	}

	/** Reads lazy collections while the database can still be asked. */
	private static void load(PrioritySet set) {
		set.getPriorities().forEach((priority) -> priority.getMetrics().forEach((metric) -> {
		}));
	}

	/**
	 * Adds a set.
	 * @throws RuleBroken if there is one of this name, or of this year
	 */
	public void add(String title, String source, LocalDate inForceFrom, boolean stated, List<String> priorities,
			By by) {
		if (this.sets.existsByTitle(title)) {
			throw new RuleBroken("title", "There is a set with this name already");
		}
		boolean sameYear = this.sets.findAllByOrderByInForceFrom()
			.stream()
			.anyMatch((set) -> set.getInForceFrom().getYear() == inForceFrom.getYear());
		if (sameYear) {
			throw new RuleBroken("inForceFrom",
					"There is a set of this year already, and priorities are numbered by year");
		}
		PrioritySet set = new PrioritySet(title, source, inForceFrom, stated, priorities);
		store(set);
		this.audit.record(by, "Added national priorities", set.subject(),
				Changes.none().set("In force from", inForceFrom).set("Priorities", String.join("; ", priorities)));
	}

	/**
	 * Says when a set stops to hold.
	 * @throws NotFound if there is none
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it ends before it begins
	 */
	public void end(UUID id, int version, LocalDate day, By by) {
		PrioritySet set = find(id);
		set.requireVersion(version);
		LocalDate before = set.getInForceTo();
		set.endOn(day);
		store(set);
		this.audit.record(by, "Ended national priorities", set.subject(),
				Changes.none().field("In force to", before, day));
	}

	/**
	 * Says what a priority is judged by.
	 * @throws NotFound if there is no such priority
	 * @throws StaleRecord if the set was changed since
	 * @throws RuleBroken if it is judged by this already
	 */
	public void judge(UUID id, int version, String code, String title, SourceLevel level, @Nullable Baseline baseline,
			By by) {
		PrioritySet set = find(id);
		set.requireVersion(version);
		set.judge(code, title, level, baseline);
		store(set);
		this.audit.record(by, "Added a national measure", set.subject(),
				Changes.none().set("Priority", code).set("Measure", title));
	}

	private PrioritySet find(UUID id) {
		return this.sets.findById(new PrioritySetId(id)).orElseThrow(() -> new NotFound("national priorities " + id));
	}

	/** What the database refuses here, somebody else made impossible a moment ago. */
	private void store(PrioritySet set) {
		try {
			this.sets.saveAndFlush(set);
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

}
