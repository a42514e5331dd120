/**
 * Stored files: checked by their content, kept in versions that never change, and handed
 * out to whoever the owning record lets read.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = { "audit", "shared", "shared :: web" })
@NullMarked
package org.openscrutiny.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
