/**
 * The register of the commissioner's key decisions: drafted and published by two people,
 * withheld visibly, and laid before the panel.
 */
@ApplicationModule(displayName = "Decisions",
		allowedDependencies = { "audit", "documents", "meetings", "meetings :: page", "minutes", "plan",
				"search :: index", "shared", "shared :: web", "sheets" })
@NullMarked
package org.openscrutiny.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
