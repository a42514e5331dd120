/**
 * People who sign in, what they may do, and the one filter chain that every request
 * passes.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = { "shared", "shared :: web", "audit" })
@NullMarked
package org.openscrutiny.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
