package org.openscrutiny.meetings;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is no member of the body and whom the record of a meeting names.
 *
 * @param name the name as printed
 * @param role the role as printed
 * @param organisation for whom he or she came
 * @param apologies whether the record gives this person's apologies instead
 */
@Embeddable
public record AlsoPresent(String name, @Nullable String role, @Nullable String organisation, boolean apologies) {
}
