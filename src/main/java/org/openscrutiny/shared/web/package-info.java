/**
 * What every page has in common: layout, links, dates in words, caching, errors, and
 * forms that are sent once.
 */
@NamedInterface("web")
@NullMarked
package org.openscrutiny.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
