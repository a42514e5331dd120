package org.openscrutiny.actions.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Why a document is taken down.
 *
 * @param reason why, for readers
 */
record WithdrawalForm(@Nullable String reason) {

	private static final int LONGEST = 500;

	void check(Errors errors) {
		FormText.require(errors, "reason", this.reason, "Enter why the document is taken down");
		FormText.checkLength(errors, "reason", this.reason, "reason", LONGEST);
	}

	String typed() {
		return FormText.required(this.reason);
	}

}
