package org.openscrutiny.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;

/**
 * National priorities that hold together from a day on, and perhaps up to a day.
 */
@Entity
public class PrioritySet extends AggregateRoot<PrioritySetId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PrioritySetId id;

	private String title;

	private String source;

	private LocalDate inForceFrom;

	private @Nullable LocalDate inForceTo;

	private boolean stated;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "set_id", nullable = false, updatable = false)
	@OrderBy("position")
	@Fetch(FetchMode.SUBSELECT)
	private List<NationalPriority> priorities = new ArrayList<>();

	protected PrioritySet() {
	}

	/**
	 * @param title what it is called
	 * @param source who set it, and where
	 * @param inForceFrom from when it holds
	 * @param stated whether statements answer to its priorities
	 * @param priorities the priorities in their order
	 * @throws RuleBroken if there is no priority, or one is named twice
	 */
	PrioritySet(String title, String source, LocalDate inForceFrom, boolean stated, List<String> priorities) {
		if (priorities.isEmpty()) {
			throw new RuleBroken("priorities", "Enter the priorities, one on each line");
		}
		if (priorities.stream().distinct().count() < priorities.size()) {
			throw new RuleBroken("priorities", "Enter each priority once");
		}
		this.id = PrioritySetId.create();
		this.title = title;
		this.source = source;
		this.inForceFrom = inForceFrom;
		this.stated = stated;
		priorities.forEach((each) -> this.priorities
			.add(new NationalPriority(inForceFrom.getYear(), this.priorities.size() + 1, each)));
	}

	/**
	 * @throws RuleBroken if it ends before it begins
	 */
	void endOn(LocalDate day) {
		if (day.isBefore(this.inForceFrom)) {
			throw new RuleBroken("endsOn", "The last day must not be before the first one");
		}
		this.inForceTo = day;
	}

	/**
	 * @throws NotFound if it has no such priority
	 * @throws RuleBroken if the priority is judged by this already
	 */
	void judge(String code, String title, SourceLevel level, @Nullable Baseline baseline) {
		NationalPriority priority = priority(code);
		if (priority.getMetrics().stream().anyMatch((metric) -> metric.getTitle().equalsIgnoreCase(title))) {
			throw new RuleBroken("title", "The priority is judged by this already");
		}
		priority.judgeBy(new NationalMetric(priority.getMetrics().size() + 1, title, level, baseline));
	}

	/**
	 * @throws NotFound if it has no such priority
	 */
	public NationalPriority priority(String code) {
		return this.priorities.stream()
			.filter((priority) -> priority.getCode().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("priority " + code));
	}

	/** Whether it holds on a day. */
	public boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.inForceFrom) && (this.inForceTo == null || !day.isAfter(this.inForceTo));
	}

	@Override
	public PrioritySetId getId() {
		return this.id;
	}

	public String getTitle() {
		return this.title;
	}

	/** Who set it, and where. */
	public String getSource() {
		return this.source;
	}

	public LocalDate getInForceFrom() {
		return this.inForceFrom;
	}

	/** The last day on which it holds; null if none is known. */
	public @Nullable LocalDate getInForceTo() {
		return this.inForceTo;
	}

	/** Whether statements answer to its priorities. */
	public boolean isStated() {
		return this.stated;
	}

	public List<NationalPriority> getPriorities() {
		return Collections.unmodifiableList(this.priorities);
	}

	Subject subject() {
		return new Subject("national priorities", this.id.toString(), this.title);
	}

}
