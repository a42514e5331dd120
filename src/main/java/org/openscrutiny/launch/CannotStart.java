package org.openscrutiny.launch;

import org.jspecify.annotations.Nullable;

/**
 * The program cannot start as it is set up. It ends with exit code 1 and says why.
 */
final class CannotStart extends RuntimeException {

	private final String action;

	CannotStart(String description, String action) {
		this(description, action, null);
	}

	CannotStart(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	String getAction() {
		return this.action;
	}

}
