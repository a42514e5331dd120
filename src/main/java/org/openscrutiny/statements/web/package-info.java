/**
 * Pages of national statements, for readers and for the commissioner's office.
 */
@NullMarked
package org.openscrutiny.statements.web;

import org.jspecify.annotations.NullMarked;
