/**
 * What a series of figures shows, and what it does not: control limits, signals and
 * like-for-like comparison. Pure functions.
 */
@ApplicationModule(displayName = "Statistics", allowedDependencies = {})
@NullMarked
package org.openscrutiny.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
