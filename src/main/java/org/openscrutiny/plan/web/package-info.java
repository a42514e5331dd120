/**
 * The plan's pages for readers, and for the commissioner's office.
 */
@NullMarked
package org.openscrutiny.plan.web;

import org.jspecify.annotations.NullMarked;
