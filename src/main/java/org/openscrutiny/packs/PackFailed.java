package org.openscrutiny.packs;

/**
 * That a pack cannot be made as long as something stays as it is. The message tells the
 * office what, in a sentence.
 */
class PackFailed extends RuntimeException {

	PackFailed(String message, Throwable cause) {
		super(message, cause);
	}

}
