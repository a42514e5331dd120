/**
 * Who sits on the panel, for which authority, from when to when, in which office, and
 * what interests he or she declared.
 */
@ApplicationModule(displayName = "Membership",
		allowedDependencies = { "accounts", "audit", "search :: index", "shared", "shared :: web", "sheets" })
@NullMarked
package org.openscrutiny.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
