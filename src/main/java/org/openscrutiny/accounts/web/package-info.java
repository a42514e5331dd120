/**
 * Signing in and out, one's own account, and the administrators' pages.
 */
@NullMarked
package org.openscrutiny.accounts.web;

import org.jspecify.annotations.NullMarked;
