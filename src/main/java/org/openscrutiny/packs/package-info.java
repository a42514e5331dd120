/**
 * Packs: the agenda of a meeting and all its papers in one PDF whose page numbers stand,
 * made in the background each time that something is published, and kept.
 */
@ApplicationModule(displayName = "Packs",
		allowedDependencies = { "audit", "documents", "meetings", "meetings :: page", "membership", "shared",
				"shared :: web" })
@NullMarked
package org.openscrutiny.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
