package org.openscrutiny.membership.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.AuthorityLine;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * An authority that is added or renamed.
 *
 * @param version the state of the authority that was seen; 0 for a new one
 * @param name its name
 */
record AuthorityForm(@Nullable Integer version, @Nullable String name) {

	private static final int NAME = 100;

	static AuthorityForm empty() {
		return new AuthorityForm(0, "");
	}

	static AuthorityForm of(AuthorityLine authority) {
		return new AuthorityForm(authority.version(), authority.name());
	}

	void check(Errors errors) {
		FormText.require(errors, "name", this.name, "Enter the authority’s name");
		FormText.checkLength(errors, "name", this.name, "name", NAME);
	}

	String typed() {
		return FormText.required(this.name);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
