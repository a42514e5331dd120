package org.openscrutiny.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether measures can be handed to the approver: every line that is asked for has a
 * figure or a status, nothing is wrong, and every warning is accepted.
 */
final class Completeness {

	private Completeness() {
	}

	static List<EntryProblem> problems(Work work) {
		List<EntryProblem> problems = new ArrayList<>();
		for (TaskOfWork task : work.tasks()) {
			addMissing(problems, work, task);
			for (LineOfWork line : task.lines()) {
				for (Entry entry : line.entries()) {
					String key = EntryRows.keyOf(work, line, entry);
					ShownFinding.of(entry, work.findings(line, entry))
						.stream()
						.filter((finding) -> finding.error() || finding.isOpen())
						.map((finding) -> new EntryProblem(key, finding.error() ? finding.field() : finding.code(),
								label(line), finding.message()))
						.forEach(problems::add);
				}
			}
		}
		return problems;
	}

	/** Of what is opened for a revision, only what changes needs to be entered. */
	private static void addMissing(List<EntryProblem> problems, Work work, TaskOfWork task) {
		boolean revision = task.assignment().isRevision();
		if (revision && task.isStarted()) {
			return;
		}
		task.lines()
			.stream()
			.filter((line) -> line.required() && line.entries().isEmpty())
			.limit(revision ? 1 : Long.MAX_VALUE)
			.map((line) -> new EntryProblem(EntryRows.of(work, line).get(0).key(), "value", label(line),
					"Enter a figure, or choose why there is none"))
			.forEach(problems::add);
	}

	static String label(LineOfWork line) {
		String measure = line.task().definition().label();
		return line.label().isEmpty() ? measure : measure + ", " + line.label();
	}

}
