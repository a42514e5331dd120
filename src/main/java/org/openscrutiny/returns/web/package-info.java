/**
 * The pages on which figures are asked for, entered and approved.
 */
@NullMarked
package org.openscrutiny.returns.web;

import org.jspecify.annotations.NullMarked;
