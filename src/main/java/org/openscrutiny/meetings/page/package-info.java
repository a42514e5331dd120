/**
 * What other modules add to a meeting's page.
 */
@NamedInterface("page")
@NullMarked
package org.openscrutiny.meetings.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
