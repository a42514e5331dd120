package org.openscrutiny.decisions;

import java.time.Instant;

/**
 * A number of the series that no decision has, and why.
 *
 * @param reference the number
 * @param explanation why it was not used
 * @param explainedAt when the office explained it
 */
public record UnusedNumber(DecisionReference reference, String explanation, Instant explainedAt) {
}
