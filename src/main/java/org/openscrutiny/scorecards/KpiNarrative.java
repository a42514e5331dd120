package org.openscrutiny.scorecards;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.KpiId;

/**
 * What a version says of one indicator beside its figures, such as why they changed.
 *
 * @param kpi identifies the indicator
 * @param text the text as it was typed, with references to figures
 * @param writtenName who wrote it last; null where it is brought in from paper
 * @param writtenAt when; null as above
 */
public record KpiNarrative(KpiId kpi, String text, @Nullable String writtenName, @Nullable Instant writtenAt) {
}
