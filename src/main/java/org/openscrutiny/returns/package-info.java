/**
 * Collection rounds: who is asked for which measures, what was typed, checked and
 * approved, and every revision of it.
 */
@ApplicationModule(displayName = "Returns",
		allowedDependencies = { "accounts", "audit", "charts", "documents", "plan", "shared", "shared :: web", "sheets",
				"statistics" })
@NullMarked
package org.openscrutiny.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
