package org.openscrutiny.returns.web;

import org.jspecify.annotations.Nullable;

/**
 * An act that needs no words.
 *
 * @param version the state that was seen
 */
record VersionForm(@Nullable Integer version) {

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
