package org.openscrutiny.plan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.Option;

/**
 * A page with one short form. All forms of this module look alike.
 *
 * @param caption what it belongs to
 * @param heading what it is for
 * @param words what the person should know before, a paragraph each
 * @param action the address that it is sent to
 * @param back where a change of mind leads
 * @param button what the button says
 * @param fields the fields
 */
record FormPage(String caption, String heading, List<String> words, String action, String back, String button,
		List<Field> fields) {

	/** The names of the fields, in their order. */
	public List<String> names() {
		return this.fields.stream().map(Field::name).toList();
	}

	/** All that can be chosen, so that it is called so wherever it is told. */
	public List<Option> choices() {
		return this.fields.stream().flatMap((field) -> field.options().stream()).toList();
	}

	/**
	 * A field.
	 *
	 * @param kind how it is shown
	 * @param name its name in the form
	 * @param label what it is called
	 * @param hint what helps to fill it in
	 * @param width how many characters it is wide; null for the whole width
	 * @param blank what an empty choice is called; null if there is none
	 * @param options the choices
	 */
	record Field(Kind kind, String name, String label, @Nullable String hint, @Nullable String width,
			@Nullable String blank, List<Option> options) {

		static Field line(String name, String label) {
			return new Field(Kind.LINE, name, label, null, null, null, List.of());
		}

		static Field number(String name, String label) {
			return line(name, label).wide("10");
		}

		static Field text(String name, String label) {
			return new Field(Kind.TEXT, name, label, null, null, null, List.of());
		}

		static Field date(String name, String label) {
			return new Field(Kind.DATE, name, label, null, null, null, List.of());
		}

		static Field tick(String name, String label) {
			return new Field(Kind.TICK, name, label, null, null, null, List.of());
		}

		static Field choice(String name, String label, List<Option> options) {
			return new Field(Kind.CHOICE, name, label, null, null, null, options);
		}

		static Field maybe(String name, String label, String blank, List<Option> options) {
			return new Field(Kind.CHOICE, name, label, null, null, blank, options);
		}

		Field hint(String hint) {
			return new Field(this.kind, this.name, this.label, hint, this.width, this.blank, this.options);
		}

		Field wide(String width) {
			return new Field(this.kind, this.name, this.label, this.hint, width, this.blank, this.options);
		}

	}

	/** How a field is shown. */
	enum Kind {

		LINE, TEXT, DATE, TICK, CHOICE

	}

}
