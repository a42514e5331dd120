package org.openscrutiny.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask about a meeting, as its agenda prints it.
 *
 * @param name the officer
 * @param email the e-mail address of the office
 * @param telephone the telephone number of the office
 */
@Embeddable
public record Contact(@Column(name = "contact_name") @Nullable String name,
		@Column(name = "contact_email") @Nullable String email,
		@Column(name = "contact_telephone") @Nullable String telephone) {
}
