package org.openscrutiny.membership.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.Tenure;
import org.openscrutiny.membership.Term;
import org.openscrutiny.membership.TermId;
import org.openscrutiny.membership.TermLine;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A term that is added or corrected.
 *
 * @param version the state of the member that was seen
 * @param kind in what capacity
 * @param authority the identifier of the authority
 * @param start the start
 * @param startKnown what the start is
 * @param end the end, if there is one
 * @param endKnown what the end is
 * @param note what a reader should know
 * @param replaces the identifier of the term that it took over from
 */
record TermForm(@Nullable Integer version, @Nullable String kind, @Nullable String authority, DateFields start,
		@Nullable String startKnown, DateFields end, @Nullable String endKnown, @Nullable String note,
		@Nullable String replaces) {

	private static final int NOTE = 500;

	TermForm {
		start = Objects.requireNonNullElseGet(start, DateFields::empty);
		end = Objects.requireNonNullElseGet(end, DateFields::empty);
	}

	static TermForm empty(int version) {
		return new TermForm(version, Term.Kind.APPOINTED.name(), "", DateFields.empty(), FormFields.EXACT,
				DateFields.empty(), FormFields.EXACT, "", "");
	}

	static TermForm of(int version, TermLine term, @Nullable String authority) {
		Tenure tenure = term.tenure();
		return new TermForm(version, term.kind().name(), authority, DateFields.of(tenure.from()),
				FormFields.known(tenure.startedOn()),
				DateFields.of((tenure.endedOn() != null) ? tenure.endedOn() : tenure.endedBy()),
				(tenure.endedBy() != null) ? FormFields.BY : FormFields.EXACT, term.note(),
				(term.predecessor() != null) ? term.predecessor().term().toString() : "");
	}

	void check(Errors errors) {
		FormFields.kind(errors, this.kind);
		FormFields.authority(errors, this.authority);
		FormFields.start(errors, this.start, this.startKnown);
		FormFields.end(errors, this.end, this.endKnown);
		FormText.checkLength(errors, "note", this.note, "note", NOTE);
		replaced(errors);
	}

	@Nullable TermId replaced(Errors errors) {
		return FormFields.replaces(errors, this.replaces);
	}

	Term.Details details(Errors errors) {
		Tenure tenure = FormFields.tenure(errors, this.start, this.startKnown, this.end, this.endKnown);
		return new Term.Details(FormFields.kind(errors, this.kind).orElseThrow(),
				FormFields.authority(errors, this.authority), tenure, FormText.text(this.note));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
