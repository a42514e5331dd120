/**
 * The start page and the pages about the site.
 */
@NullMarked
package org.openscrutiny.home.web;

import org.jspecify.annotations.NullMarked;
