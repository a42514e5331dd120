package org.openscrutiny.launch;

import org.jspecify.annotations.Nullable;

/**
 * The data folder cannot be used. The program ends with exit code 1 and says why.
 */
final class DataFolderUnusable extends RuntimeException {

	private final String action;

	DataFolderUnusable(String description, String action) {
		this(description, action, null);
	}

	DataFolderUnusable(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	String getAction() {
		return this.action;
	}

}
