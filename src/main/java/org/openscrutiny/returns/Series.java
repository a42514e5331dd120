package org.openscrutiny.returns;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.MeasureId;

/**
 * A line of figures: a measure of a force or an area, in all or for one of its groups.
 *
 * @param id identifies it
 * @param measure what is measured
 * @param entity what it is taken of
 * @param member identifies the group; null for the whole
 */
public record Series(SeriesId id, MeasureId measure, EntityId entity, @Nullable UUID member) {
}
