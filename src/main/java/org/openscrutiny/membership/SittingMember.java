package org.openscrutiny.membership;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;

/**
 * Somebody who sits on the panel on some day.
 *
 * @param id the member
 * @param slug the last part of the address of the member's page
 * @param name the name as printed, such as "Cllr Paul Bradley"
 * @param authority the name of the appointing authority; null for a co-opted independent
 * @param kind in what capacity the person sits
 */
public record SittingMember(MemberId id, String slug, String name, @Nullable String authority, Term.Kind kind) {
}
