/**
 * The audit trail as administrators read it.
 */
@NullMarked
package org.openscrutiny.audit.web;

import org.jspecify.annotations.NullMarked;
