/**
 * Pages of scorecards, for readers and for the commissioner's office.
 */
@NullMarked
package org.openscrutiny.scorecards.web;

import org.jspecify.annotations.NullMarked;
