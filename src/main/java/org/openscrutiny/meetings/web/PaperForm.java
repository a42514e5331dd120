package org.openscrutiny.meetings.web;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.Implications;
import org.openscrutiny.meetings.Paper;
import org.openscrutiny.meetings.PaperContent;
import org.openscrutiny.meetings.PaperManagement;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A paper.
 *
 * @param version the state that was seen
 * @param title the title
 * @param status how far it is there
 * @param kind what it is
 * @param reportOf whose report it is
 * @param author who wrote it
 * @param authorTitle the author's job
 * @param purpose what it is for
 * @param recommendations what the body is asked to do, one to a line
 * @param financial what follows for money
 * @param legal what follows in law
 * @param equality what follows for people with protected characteristics
 * @param risk what may go wrong
 * @param other everything else that follows
 * @param background the background papers, one to a line
 * @param text the text, in Markdown
 * @param note what else is to be known of it
 * @param replaces the paper to follow that it is
 * @param publicVersionOf the withheld paper of which it is the public version
 * @param correction what was put right
 * @param files unused but for the errors of files
 */
record PaperForm(@Nullable Integer version, @Nullable String title, @Nullable String status, @Nullable String kind,
		@Nullable String reportOf, @Nullable String author, @Nullable String authorTitle, @Nullable String purpose,
		@Nullable String recommendations, @Nullable String financial, @Nullable String legal, @Nullable String equality,
		@Nullable String risk, @Nullable String other, @Nullable String background, @Nullable String text,
		@Nullable String note, @Nullable String replaces, @Nullable String publicVersionOf, @Nullable String correction,
		@Nullable String files) {

	private static final int LINE = 300;

	private static final int LONGEST = 5000;

	private static final int LONGEST_TEXT = 200_000;

	static PaperForm empty(AgendaSheet.ItemLine item) {
		String awaited = item.papers()
			.stream()
			.filter(AgendaSheet.PaperLine::isAwaited)
			.filter((paper) -> !paper.draft())
			.map((paper) -> paper.id().toString())
			.findFirst()
			.orElse("");
		return new PaperForm(0, "", Paper.Status.ATTACHED.name(), Paper.Kind.REPORT.name(),
				typed(item.content().reportOf()), "", "", "", "", "", "", "", "", "", "", "", "", awaited, "", "", "");
	}

	static PaperForm of(AgendaSheet.PaperLine paper) {
		PaperContent content = paper.content();
		Implications implications = content.implications();
		return new PaperForm(paper.version(), content.title(), content.status().name(), content.kind().name(),
				typed(content.reportOf()), typed(content.author()), typed(content.authorTitle()),
				typed(content.purpose()), typed(content.recommendations()), typed(implications.financial()),
				typed(implications.legal()), typed(implications.equality()), typed(implications.risk()),
				typed(implications.other()), typed(content.background()), typed(content.content()),
				typed(content.note()), (paper.replaces() != null) ? paper.replaces().toString() : "",
				(paper.publicVersionOf() != null) ? paper.publicVersionOf().toString() : "", "", "");
	}

	private static String typed(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Of use only where nothing is wrong. */
	PaperContent paper(Errors errors) {
		FormText.require(errors, "title", this.title, "Enter the title");
		FormText.checkLength(errors, "title", this.title, "title", LINE);
		FormText.checkLength(errors, "reportOf", this.reportOf, "name", LINE);
		FormText.checkLength(errors, "author", this.author, "name", LINE);
		FormText.checkLength(errors, "authorTitle", this.authorTitle, "job", LINE);
		FormText.checkLength(errors, "purpose", this.purpose, "purpose", LONGEST);
		FormText.checkLength(errors, "recommendations", this.recommendations, "text", LONGEST);
		FormText.checkLength(errors, "financial", this.financial, "text", LONGEST);
		FormText.checkLength(errors, "legal", this.legal, "text", LONGEST);
		FormText.checkLength(errors, "equality", this.equality, "text", LONGEST);
		FormText.checkLength(errors, "risk", this.risk, "text", LONGEST);
		FormText.checkLength(errors, "other", this.other, "text", LONGEST);
		FormText.checkLength(errors, "background", this.background, "list", LONGEST);
		FormText.checkLength(errors, "text", this.text, "text", LONGEST_TEXT);
		FormText.checkLength(errors, "note", this.note, "note", LONGEST);
		FormText.checkLength(errors, "correction", this.correction, "text", LONGEST);
		String name = ItemForm.strip(this.title);
		return new PaperContent((name != null) ? name : "-",
				chosen(Paper.Status.values(), this.status, errors, "status"),
				chosen(Paper.Kind.values(), this.kind, errors, "kind"), ItemForm.strip(this.reportOf),
				ItemForm.strip(this.author), ItemForm.strip(this.authorTitle), ItemForm.strip(this.purpose),
				ItemForm.strip(this.recommendations),
				new Implications(ItemForm.strip(this.financial), ItemForm.strip(this.legal),
						ItemForm.strip(this.equality), ItemForm.strip(this.risk), ItemForm.strip(this.other)),
				ItemForm.strip(this.background), ItemForm.strip(this.text), ItemForm.strip(this.note));
	}

	private static <E extends Enum<E>> E chosen(E[] values, @Nullable String typed, Errors errors, String field) {
		return Arrays.stream(values).filter((value) -> value.name().equals(typed)).findFirst().orElseGet(() -> {
			errors.rejectValue(field, "missing", "Choose one of these");
			return values[0];
		});
	}

	PaperManagement.Links links(Errors errors) {
		return new PaperManagement.Links(id(this.replaces, errors, "replaces"),
				id(this.publicVersionOf, errors, "publicVersionOf"));
	}

	private static @Nullable UUID id(@Nullable String typed, Errors errors, String field) {
		String text = FormText.text(typed);
		try {
			return (text != null) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue(field, "missing", "Choose one of these papers");
			return null;
		}
	}

	@Nullable String putRight() {
		return ItemForm.strip(this.correction);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
