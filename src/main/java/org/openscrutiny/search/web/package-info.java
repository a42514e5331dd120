/**
 * The page on which readers search.
 */
@NullMarked
package org.openscrutiny.search.web;

import org.jspecify.annotations.NullMarked;
