/**
 * The register as everybody reads it, and as the commissioner's office and the panel's
 * officers work with it.
 */
@NullMarked
package org.openscrutiny.decisions.web;

import org.jspecify.annotations.NullMarked;
