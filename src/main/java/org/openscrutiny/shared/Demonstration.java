package org.openscrutiny.shared;

/**
 * Whether this is a demonstration: then every page says so, the clock is set back, and
 * demonstration accounts exist.
 *
 * @param on whether it is one
 */
public record Demonstration(boolean on) {
}
