/**
 * From figures to the shapes and words of a chart, which templates write as inline SVG.
 * Pure functions.
 */
@ApplicationModule(displayName = "Charts", allowedDependencies = "statistics")
@NullMarked
package org.openscrutiny.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
