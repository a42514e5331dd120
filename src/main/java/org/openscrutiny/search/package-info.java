/**
 * Searching everything that readers may see, with what each module tells of its records.
 */
@ApplicationModule(displayName = "Search", allowedDependencies = { "shared", "shared :: web" })
@NullMarked
package org.openscrutiny.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
