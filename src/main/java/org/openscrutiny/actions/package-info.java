/**
 * The action tracker: who owes what, since when, and with which evidence it was done.
 */
@ApplicationModule(displayName = "Actions",
		allowedDependencies = { "audit", "documents", "meetings", "meetings :: page", "membership", "minutes",
				"search :: index", "shared", "shared :: web", "sheets" })
@NullMarked
package org.openscrutiny.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
