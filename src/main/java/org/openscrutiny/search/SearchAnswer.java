package org.openscrutiny.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.search.index.RecordKind;

/**
 * What was found.
 *
 * @param question what was asked
 * @param counts how many records were found of each kind of which there are any, whatever
 * kind was asked for
 * @param hits those of the page
 * @param commonOnly whether all words are so common that they are not looked for
 * @param meant what may have been meant, where nothing was found; null if nothing is
 * alike
 */
public record SearchAnswer(SearchQuestion question, Map<RecordKind, Integer> counts, List<Hit> hits, boolean commonOnly,
		@Nullable String meant) {

	/** How many hits a page has. */
	public static final int PAGE = 20;

	/** How many there are of all kinds. */
	public int ofAllKinds() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How many there are of what was asked for. */
	public int total() {
		RecordKind kind = this.question.kind();
		return (kind != null) ? this.counts.getOrDefault(kind, 0) : ofAllKinds();
	}

	public int lastPage() {
		return Math.max(1, (total() + PAGE - 1) / PAGE);
	}

	/** The page that is given. */
	public int shownPage() {
		return Math.min(this.question.page(), lastPage());
	}

	/** The place of the first hit of the page, from 1. */
	public int first() {
		return (shownPage() - 1) * PAGE + 1;
	}

	SearchAnswer meaning(@Nullable String other) {
		return new SearchAnswer(this.question, this.counts, this.hits, this.commonOnly, other);
	}

	/**
	 * A record that was found.
	 *
	 * @param kind what it is
	 * @param href its address
	 * @param title its title
	 * @param context where it belongs
	 * @param passage words of its text around those that were looked for; empty if it has
	 * no text
	 */
	public record Hit(RecordKind kind, String href, List<MarkedText> title, @Nullable String context,
			List<MarkedText> passage) {
	}

}
