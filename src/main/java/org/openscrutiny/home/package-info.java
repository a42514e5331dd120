/**
 * The start page, the pages about the site itself, and what machines ask a site for. May
 * read every module; nothing depends on it.
 */
@ApplicationModule(displayName = "Home",
		allowedDependencies = { "actions", "decisions", "meetings", "membership", "scorecards", "search :: index",
				"shared", "shared :: web", "statements" })
@NullMarked
package org.openscrutiny.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
