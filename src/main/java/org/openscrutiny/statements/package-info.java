/**
 * National statements: how policing here helps with the national priorities, quarter by
 * quarter, in frozen copies that are visible from an instant on.
 */
@ApplicationModule(displayName = "National statements",
		allowedDependencies = { "audit", "meetings", "meetings :: page", "plan", "scorecards", "search :: index",
				"shared", "shared :: web", "sheets" })
@NullMarked
package org.openscrutiny.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
