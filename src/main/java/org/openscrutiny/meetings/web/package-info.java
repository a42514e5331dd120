/**
 * The public pages of the meetings.
 */
@NullMarked
package org.openscrutiny.meetings.web;

import org.jspecify.annotations.NullMarked;
