package org.openscrutiny.accounts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.openscrutiny.shared.web.FieldName;

/**
 * A form that was sent after the session had ended, kept so that nothing typed is lost.
 * Passwords are not kept.
 *
 * @param action the address that it was sent to
 * @param fields what was in it, in order
 */
public record KeptForm(String action, List<Field> fields) implements Serializable {

	/** A field of the form. */
	public record Field(String name, String value) implements Serializable {

		/** What it is called, in words. */
		public String label() {
			return FieldName.inWords(this.name);
		}

		/** Whether it was typed by a person, and so is shown back. */
		public boolean isTyped() {
			return !this.value.isBlank() && !this.name.startsWith("_") && !this.name.equals("submission")
					&& !this.name.equals("version");
		}

	}

	static KeptForm of(HttpServletRequest request) {
		List<Field> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
				for (String value : values) {
					fields.add(new Field(name, value));
				}
			}
		});
		return new KeptForm(request.getRequestURI(), fields);
	}

	/** How large it is. */
	long characters() {
		return this.fields.stream().mapToLong((field) -> field.name().length() + field.value().length()).sum();
	}

	/** Whether this request sends it again. */
	public boolean isSentAgainBy(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && this.action.equals(request.getRequestURI())
				&& this.fields.stream()
					.filter((field) -> field.name().equals("submission"))
					.allMatch((field) -> field.value().equals(request.getParameter(field.name())));
	}

}
