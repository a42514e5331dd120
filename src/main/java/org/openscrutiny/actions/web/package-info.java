/**
 * The pages, files and feed of the action tracker.
 */
@NullMarked
package org.openscrutiny.actions.web;

import org.jspecify.annotations.NullMarked;
