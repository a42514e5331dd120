/**
 * OpenScrutiny: one module per package below this one.
 */
@NullMarked
package org.openscrutiny;

import org.jspecify.annotations.NullMarked;
