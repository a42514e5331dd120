package org.openscrutiny.returns.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.CollectionRound;
import org.openscrutiny.shared.web.DateFields;

/**
 * More time.
 *
 * @param version the state that was seen
 * @param dueOn by when figures are now asked for
 * @param closesOn the last day on which they can be entered
 * @param reason why
 */
record ExtensionForm(@Nullable Integer version, DateFields dueOn, DateFields closesOn, @Nullable String reason) {

	ExtensionForm {
		dueOn = Objects.requireNonNullElseGet(dueOn, DateFields::empty);
		closesOn = Objects.requireNonNullElseGet(closesOn, DateFields::empty);
	}

	static ExtensionForm of(CollectionRound round) {
		return new ExtensionForm(round.getVersion(), DateFields.of(round.getDueOn()),
				DateFields.of(round.getClosesOn()), "");
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
