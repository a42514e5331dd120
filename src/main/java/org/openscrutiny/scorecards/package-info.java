/**
 * Published scorecards: frozen copies of what a round told of a plan, visible from an
 * instant on, and what readers are shown of indicators.
 */
@ApplicationModule(displayName = "Scorecards",
		allowedDependencies = { "audit", "charts", "meetings", "meetings :: page", "plan", "returns", "search :: index",
				"shared", "shared :: web", "sheets", "statistics" })
@NullMarked
package org.openscrutiny.scorecards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
