/**
 * The start page, the pages about the site itself, and what machines ask a site for. May
 * read every module; nothing depends on it.
 */
@ApplicationModule(displayName = "Home",
		allowedDependencies = { "decisions", "meetings", "membership", "shared", "shared :: web" })
@NullMarked
package org.openscrutiny.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
