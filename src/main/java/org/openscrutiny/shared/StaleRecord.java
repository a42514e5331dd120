package org.openscrutiny.shared;

/**
 * Somebody else changed the record after the form was opened. Answered with the conflict
 * page (409).
 */
public class StaleRecord extends RuntimeException {

	public StaleRecord() {
		super("The record was changed after the form was opened");
	}

}
