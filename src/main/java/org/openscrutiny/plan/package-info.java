/**
 * Police and Crime Plans: sections, objectives and milestones, and the key performance
 * indicators with their measures, targets, bands and comparators. What was measured is
 * told by the modules above.
 */
@ApplicationModule(displayName = "Plan",
		allowedDependencies = { "audit", "search :: index", "shared", "shared :: web", "sheets" })
@NullMarked
package org.openscrutiny.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
