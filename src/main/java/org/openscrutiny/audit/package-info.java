/**
 * Who did what, when and why, written in the transaction of the change itself and never
 * altered.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = { "shared", "shared :: web" })
@NullMarked
package org.openscrutiny.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
