/**
 * How the program starts: the database that it brings along, the clocks, the
 * demonstration, and what the web container must do before any page is reached.
 */
@ApplicationModule(displayName = "Launch", allowedDependencies = { "shared", "shared :: web" })
@NullMarked
package org.openscrutiny.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
