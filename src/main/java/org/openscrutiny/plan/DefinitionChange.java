package org.openscrutiny.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was changed in what had been published.
 *
 * @param at when
 * @param field what was changed
 * @param before what it was
 * @param after what it is
 * @param reason why
 */
public record DefinitionChange(Instant at, String field, @Nullable String before, @Nullable String after,
		String reason) {
}
