package org.openscrutiny.statements.web;

import org.jspecify.annotations.Nullable;

/**
 * An act that needs no words.
 *
 * @param version the state that was seen
 */
record SeenForm(@Nullable Integer version) {

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
