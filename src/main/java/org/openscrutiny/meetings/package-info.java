/**
 * The bodies that meet in public, their meetings, and what each meeting had before it:
 * agenda, papers, and who was there.
 */
@ApplicationModule(displayName = "Meetings",
		allowedDependencies = { "audit", "documents", "membership", "search :: index", "shared", "shared :: web",
				"sheets" })
@NullMarked
package org.openscrutiny.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
