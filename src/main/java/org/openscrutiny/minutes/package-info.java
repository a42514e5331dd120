/**
 * What the bodies recorded of their meetings: numbered entries, what was resolved, how
 * votes went, and how minutes are circulated, published and confirmed.
 */
@ApplicationModule(displayName = "Minutes",
		allowedDependencies = { "audit", "meetings", "meetings :: page", "membership", "search :: index", "shared",
				"shared :: web" })
@NullMarked
package org.openscrutiny.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
