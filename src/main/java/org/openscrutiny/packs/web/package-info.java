/**
 * The addresses of packs, and the page on which an office has one made again.
 */
@NullMarked
package org.openscrutiny.packs.web;

import org.jspecify.annotations.NullMarked;
