package org.openscrutiny.charts;

import java.util.List;

/**
 * A chart to be written as SVG: everything a template needs, in the order it is drawn.
 *
 * @param id its name on the page, from which ids are made
 * @param width the width of the drawing, in its own units
 * @param height the height of the drawing
 * @param title what is drawn
 * @param description the chart in sentences, for those who do not see it
 * @param shapes lines and marks
 * @param labels the words in the drawing
 * @param keys the words for the marks
 * @param notes what everybody should know when reading it, in sentences
 */
public record Chart(String id, int width, int height, String title, String description, List<Shape> shapes,
		List<Label> labels, List<Key> keys, List<String> notes) {

	/**
	 * A line, or all marks of a kind.
	 *
	 * @param role what it stands for: the end of its CSS class
	 * @param path its outline, as SVG writes it
	 */
	public record Shape(String role, String path) {
	}

	/**
	 * Words in the drawing.
	 *
	 * @param role where they stand: the end of their CSS class
	 * @param x the place across: the start, the middle or the end of the text by its role
	 * @param y the base line
	 * @param text the words
	 */
	public record Label(String role, String x, String y, String text) {
	}

	/**
	 * What a mark means.
	 *
	 * @param role the end of its CSS class
	 * @param symbol the mark as a letter
	 * @param words the meaning
	 */
	public record Key(String role, String symbol, String words) {
	}

}
