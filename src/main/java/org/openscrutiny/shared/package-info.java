/**
 * The few words that every module speaks: typed identifiers, the acting person, who did
 * what when.
 */
@ApplicationModule(displayName = "Shared kernel", allowedDependencies = {})
@NullMarked
package org.openscrutiny.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
