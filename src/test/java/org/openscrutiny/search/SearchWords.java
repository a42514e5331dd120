package org.openscrutiny.search;

import org.springframework.context.ApplicationContext;

/**
 * Keeps the words of texts at once, where the portal keeps them in the background.
 */
public final class SearchWords {

	private SearchWords() {
	}

	public static void keep(ApplicationContext portal) {
		portal.getBean(SearchTexts.class).refresh();
	}

}
