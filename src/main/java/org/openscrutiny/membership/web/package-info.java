/**
 * The membership as readers see it and as officers keep it.
 */
@NullMarked
package org.openscrutiny.membership.web;

import org.jspecify.annotations.NullMarked;
