package org.openscrutiny.shared;

/**
 * Implemented by each module whose records become public at an instant, so that no page
 * is kept by a cache beyond it.
 */
public interface NextPublication {

	/**
	 * The modules' answers are asked of the database together, so that a page does not
	 * run one statement more with each module.
	 * @return a query of one column without parameters: the instants at which a page of
	 * the module changed, or will change, by itself
	 */
	String instants();

}
