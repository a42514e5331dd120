package org.openscrutiny.returns;

import java.util.List;

/**
 * A finding beside an entry.
 *
 * @param code which check it was
 * @param field what it is about
 * @param message what is wrong and what to do
 * @param error whether it blocks
 * @param reason why it was accepted; empty if it was not
 */
public record ShownFinding(String code, String field, String message, boolean error, String reason) {

	static List<ShownFinding> of(Entry entry, List<Finding> findings) {
		return findings.stream()
			.map((finding) -> new ShownFinding(finding.code(), finding.field(), finding.message(), finding.isError(),
					reason(entry, finding)))
			.toList();
	}

	private static String reason(Entry entry, Finding finding) {
		return entry.getAcceptances()
			.stream()
			.filter((one) -> one.getCheckCode().equals(finding.code()) && one.getMessage().equals(finding.message()))
			.map(Acceptance::getReason)
			.findFirst()
			.orElse("");
	}

	/** Whether it is a warning that still needs a reason. */
	public boolean isOpen() {
		return !this.error && this.reason.isEmpty();
	}

}
