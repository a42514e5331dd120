/**
 * Reads and writes CSV, XLSX and ODS, and shows what an import would change before it
 * does.
 */
@ApplicationModule(displayName = "Sheets", allowedDependencies = { "audit", "shared" })
@NullMarked
package org.openscrutiny.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
