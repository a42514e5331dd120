package org.openscrutiny.packs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openscrutiny.packs.PackRows.Numbered;

/**
 * Gives page numbers to what has none yet, after those that are given out.
 */
final class PackNumbering {

	private PackNumbering() {
	}

	/**
	 * Numbers the texts and files of a pack.
	 * @param given the numbers that are given out
	 * @param leaves all that is in the pack, in the order of the agenda
	 * @return what is new, in order
	 */
	static Map<Numbered, PageRun> continued(Map<Numbered, PageRun> given, List<PackLeaf> leaves) {
		Map<Integer, Integer> next = new HashMap<>();
		given.values().forEach((run) -> next.merge(run.publication(), run.first() + run.pages(), Math::max));
		Map<Numbered, PageRun> added = new LinkedHashMap<>();
		for (PackLeaf leaf : leaves) {
			if (!given.containsKey(leaf.numbered())) {
				int publication = leaf.paper().supplement();
				int first = next.getOrDefault(publication, 1);
				added.put(leaf.numbered(), new PageRun(publication, first, leaf.pages()));
				next.put(publication, first + leaf.pages());
			}
		}
		return added;
	}

	/** Pages in words, such as {@code page 5} or {@code pages S1-1 to S1-4}. */
	static String inWords(String first, String last) {
		return first.equals(last) ? "page " + first : "pages " + first + " to " + last;
	}

}
