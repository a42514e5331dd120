package org.openscrutiny.statements.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;

/**
 * When a version is released, or why its schedule is taken back.
 *
 * @param version the state that was seen
 * @param releaseOn the day
 * @param reason why what the check found is left so, or why the schedule is taken back
 */
record ReleaseForm(@Nullable Integer version, DateFields releaseOn, @Nullable String reason) {

	ReleaseForm {
		releaseOn = (releaseOn != null) ? releaseOn : DateFields.empty();
	}

	static ReleaseForm empty(int version) {
		return new ReleaseForm(version, DateFields.empty(), "");
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
