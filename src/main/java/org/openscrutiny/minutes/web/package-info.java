/**
 * The minutes as they are written, and as readers see them.
 */
@NullMarked
package org.openscrutiny.minutes.web;

import org.jspecify.annotations.NullMarked;
