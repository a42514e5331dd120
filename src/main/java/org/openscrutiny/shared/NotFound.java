package org.openscrutiny.shared;

/**
 * There is no such record, or none that this reader may know of: both are answered alike
 * (404).
 */
public class NotFound extends RuntimeException {

	public NotFound(String what) {
		super(what);
	}

}
