/**
 * What a module tells of its records so that they are found.
 */
@NamedInterface("index")
@NullMarked
package org.openscrutiny.search.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
