package org.openscrutiny.decisions;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.PlanPriorities;
import org.springframework.stereotype.Service;

/**
 * The priorities that a draft can name: the sections of the plan in force, and what the
 * draft named before.
 */
@Service
public class PriorityChoices {

	private final PlanPriorities priorities;

	PriorityChoices(PlanPriorities priorities) {
		this.priorities = priorities;
	}

	/**
	 * The choice of a draft.
	 * @param kept what the draft names now, such as the words of an old record
	 */
	public List<ServedPriority> of(@Nullable ServedPriority kept) {
		List<ServedPriority> sections = this.priorities.inForce()
			.stream()
			.map((section) -> new ServedPriority(section.section(), section.title()))
			.toList();
		return (kept == null || has(sections, kept)) ? sections
				: Stream.concat(sections.stream(), Stream.of(kept)).toList();
	}

	boolean allow(ServedPriority priority, @Nullable ServedPriority kept) {
		return has(of(kept), priority);
	}

	private static boolean has(List<ServedPriority> choices, ServedPriority priority) {
		return choices.stream().anyMatch((choice) -> choice.key().equals(priority.key()));
	}

}
