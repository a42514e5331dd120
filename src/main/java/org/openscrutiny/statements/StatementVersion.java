package org.openscrutiny.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * A version of a statement: what is said of each priority, and which measures are shown.
 */
@Entity
public class StatementVersion extends AggregateRoot<StatementVersionId> {

	private static final int MOST_MEASURES = 12;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private StatementVersionId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "statement_id"))
	private StatementId statement;

	private int number;

	private @Nullable String introduction;

	private @Nullable String changeNote;

	private @Nullable Instant visibleFrom;

	@ElementCollection
	@CollectionTable(name = "statement_part", joinColumns = @JoinColumn(name = "version_id"))
	@MapKeyColumn(name = "priority_id")
	@Fetch(FetchMode.SUBSELECT)
	private Map<UUID, StatementPart> parts = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "statement_measure", joinColumns = @JoinColumn(name = "version_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<MeasureUse> measures = new ArrayList<>();

	protected StatementVersion() {
	}

	private StatementVersion(StatementId statement, int number) {
		this.id = StatementVersionId.create();
		this.statement = statement;
		this.number = number;
	}

	/**
	 * The first version for a quarter.
	 * @param priorities the priorities that statements answer to
	 * @param last the statement of an earlier quarter, whose headings, reasons and
	 * measures are taken over; null if there is none
	 */
	static StatementVersion first(StatementId statement, List<NationalPriority> priorities,
			@Nullable StatementVersion last) {
		StatementVersion version = new StatementVersion(statement, 1);
		for (NationalPriority priority : priorities) {
			int place = version.parts.size() + 1;
			StatementPart before = (last != null) ? last.parts.get(priority.getId()) : null;
			version.parts.put(priority.getId(),
					(before != null) ? before.forNextQuarter(place) : StatementPart.empty(place));
			if (before != null) {
				version.measures.addAll(Objects.requireNonNull(last).measuresOf(priority.getId()));
			}
			else {
				priority.getMetrics()
					.forEach((metric) -> version.measures.add(MeasureUse.of(priority.getId(), metric)));
			}
		}
		return version;
	}

	/** A corrected version begins with the words of the one before it. */
	StatementVersion next() {
		StatementVersion next = new StatementVersion(this.statement, this.number + 1);
		next.introduction = this.introduction;
		next.parts.putAll(this.parts);
		next.measures.addAll(this.measures);
		return next;
	}

	void introduce(@Nullable String introduction, @Nullable String changeNote) {
		this.introduction = introduction;
		this.changeNote = changeNote;
	}

	/**
	 * @throws NotFound if the statement does not answer to the priority
	 */
	void say(UUID priority, @Nullable String localHeading, @Nullable Boolean applies, @Nullable String why,
			@Nullable String forceText, @Nullable String commissionerText) {
		StatementPart before = part(priority);
		this.parts.put(priority,
				new StatementPart(before.position(), localHeading, applies, why, forceText, commissionerText));
	}

	/**
	 * Shows a measure under a priority.
	 * @throws NotFound if the statement does not answer to the priority
	 * @throws RuleBroken if the priority shows it already, or too many
	 */
	void show(MeasureUse use) {
		part(use.priorityId());
		List<MeasureUse> shown = measuresOf(use.priorityId());
		if (shown.size() >= MOST_MEASURES) {
			throw new RuleBroken("A priority shows " + MOST_MEASURES + " measures at most");
		}
		if (shown.stream().anyMatch((each) -> each.label().equalsIgnoreCase(use.label()))) {
			throw new RuleBroken("label", "The priority shows a measure with this name already");
		}
		this.measures.add(use);
	}

	/**
	 * Shows a measure no more.
	 * @param place its place among those of the priority, from 0
	 * @throws NotFound if there is none at this place
	 */
	MeasureUse drop(UUID priority, int place) {
		List<MeasureUse> shown = measuresOf(priority);
		if (place < 0 || place >= shown.size()) {
			throw new NotFound("measure " + place + " of a priority");
		}
		MeasureUse gone = shown.get(place);
		this.measures.remove(gone);
		return gone;
	}

	/**
	 * @throws RuleBroken if something that readers need is not written yet
	 */
	void requireWritten(List<NationalPriority> priorities) {
		if (this.introduction == null) {
			throw new RuleBroken("Write the introduction first: a few sentences that say the whole");
		}
		if (this.number > 1 && this.changeNote == null) {
			throw new RuleBroken("Write first what is different from version " + (this.number - 1));
		}
		String missing = priorities.stream()
			.filter((priority) -> this.parts.containsKey(priority.getId()) && !part(priority.getId()).isComplete())
			.map(NationalPriority::getTitle)
			.collect(Collectors.joining("; "));
		if (!missing.isEmpty()) {
			throw new RuleBroken(
					"Say of these whether they apply here and why, and what is done about them: " + missing);
		}
	}

	/**
	 * @throws NotFound if the statement does not answer to the priority
	 */
	public StatementPart part(UUID priority) {
		StatementPart part = this.parts.get(priority);
		if (part == null) {
			throw new NotFound("priority " + priority + " in a statement");
		}
		return part;
	}

	/** The measures that a priority shows, in their order. */
	public List<MeasureUse> measuresOf(UUID priority) {
		return this.measures.stream().filter((use) -> use.priorityId().equals(priority)).toList();
	}

	/** All measures, in the order in which they were added. */
	List<MeasureUse> getMeasures() {
		return Collections.unmodifiableList(this.measures);
	}

	/** What is said of each priority, by their identifiers. */
	public Map<UUID, StatementPart> getParts() {
		return Collections.unmodifiableMap(this.parts);
	}

	@Override
	public StatementVersionId getId() {
		return this.id;
	}

	public StatementId getStatement() {
		return this.statement;
	}

	/** The number of the version, from 1. */
	public int getNumber() {
		return this.number;
	}

	/** The whole in a few sentences. */
	public @Nullable String getIntroduction() {
		return this.introduction;
	}

	/** What is different from the version before. */
	public @Nullable String getChangeNote() {
		return this.changeNote;
	}

	/** From when readers see it, where it is brought in from paper. */
	@Nullable Instant getVisibleFrom() {
		return this.visibleFrom;
	}

}
