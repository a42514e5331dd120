/**
 * The addresses of stored files.
 */
@NullMarked
package org.openscrutiny.documents.web;

import org.jspecify.annotations.NullMarked;
