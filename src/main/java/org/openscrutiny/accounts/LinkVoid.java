package org.openscrutiny.accounts;

/**
 * A password link was used, has expired, was replaced by a newer one, or never existed:
 * all are answered alike (410).
 */
public class LinkVoid extends RuntimeException {

	LinkVoid() {
		super("The password link cannot be used");
	}

}
