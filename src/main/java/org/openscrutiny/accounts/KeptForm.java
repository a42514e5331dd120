package org.openscrutiny.accounts;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FieldName;
import org.openscrutiny.shared.web.FieldValue;

/**
 * A form that was sent after the session had ended, kept so that nothing typed is lost.
 * Passwords are not kept, and of files only the names, so that the sender knows which to
 * choose again.
 *
 * @param action the address that it was sent to
 * @param fields what was in it, in order
 * @param files the fields in which files had been chosen
 */
public record KeptForm(String action, List<Field> fields, List<FileField> files) implements Serializable {

	/** A field of the form. */
	public record Field(String name, String value) implements Serializable {

		/** What it is called, in words. */
		public String label() {
			return FieldName.inWords(this.name);
		}

		/** What was typed or chosen, in words. */
		public String shown() {
			return FieldValue.inWords(this.value);
		}

		/** Whether it was typed by a person, and so is shown back. */
		public boolean isTyped() {
			return !this.value.isBlank() && !this.name.startsWith("_") && !this.name.equals("submission")
					&& !this.name.equals("version") && !this.name.equals("whole") && !this.name.endsWith(".id");
		}

	}

	/** A field of the form in which files had been chosen. */
	public record FileField(String name, List<String> filenames) implements Serializable {

		/** What it is called, in words. */
		public String label() {
			return FieldName.inWords(this.name);
		}

		/** The files in one phrase. */
		public String chosen() {
			return String.join(", ", this.filenames);
		}

	}

	/** Reads a form whose fields, and files if it has any, the container has read. */
	static KeptForm of(HttpServletRequest request) throws IOException, ServletException {
		Builder form = new Builder(request.getRequestURI());
		request.getParameterMap().forEach((name, values) -> {
			for (String value : values) {
				form.field(name, value);
			}
		});
		if (UploadGate.isMultipart(request)) {
			for (Part part : request.getParts()) {
				form.file(part.getName(), part.getSubmittedFileName());
			}
		}
		return form.build();
	}

	/** How large it is. */
	long characters() {
		return this.fields.stream().mapToLong((field) -> field.name().length() + field.value().length()).sum()
				+ this.files.stream().mapToLong((file) -> file.name().length() + file.chosen().length()).sum();
	}

	/** Whether this request sends it again. */
	public boolean isSentAgainBy(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && this.action.equals(request.getRequestURI())
				&& this.fields.stream()
					.filter((field) -> field.name().equals("submission"))
					.allMatch((field) -> field.value().equals(request.getParameter(field.name())));
	}

	/**
	 * Collects a form part by part.
	 */
	static final class Builder {

		private final String action;

		private final List<Field> fields = new ArrayList<>();

		private final Map<String, List<String>> files = new LinkedHashMap<>();

		Builder(String action) {
			this.action = action;
		}

		void field(String name, String value) {
			if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
				this.fields.add(new Field(name, value));
			}
		}

		/** A browser sends a nameless file where none was chosen. */
		void file(String name, @Nullable String filename) {
			if (filename != null && !filename.isBlank()) {
				this.files.computeIfAbsent(name, (key) -> new ArrayList<>()).add(filename);
			}
		}

		KeptForm build() {
			return new KeptForm(this.action, List.copyOf(this.fields),
					this.files.entrySet()
						.stream()
						.map((file) -> new FileField(file.getKey(), List.copyOf(file.getValue())))
						.toList());
		}

	}

}
