package org.openscrutiny.membership.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.PersonName;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A person who is added with a first term.
 *
 * @param title such as "Cllr"
 * @param givenName the first name, if it is recorded
 * @param familyName the family name
 * @param kind in what capacity
 * @param authority the identifier of the authority
 * @param start the start
 * @param startKnown what the start is
 * @param note what a reader should know
 */
record MemberForm(@Nullable String title, @Nullable String givenName, @Nullable String familyName,
		@Nullable String kind, @Nullable String authority, DateFields start, @Nullable String startKnown,
		@Nullable String note) {

	private static final int NOTE = 500;

	MemberForm {
		start = Objects.requireNonNullElseGet(start, DateFields::empty);
	}

	static MemberForm empty() {
		return new MemberForm("Cllr", "", "", Term.Kind.APPOINTED.name(), "", DateFields.empty(), FormFields.EXACT, "");
	}

	void check(Errors errors) {
		FormFields.checkName(errors, this.title, this.givenName, this.familyName);
		FormFields.kind(errors, this.kind);
		FormFields.authority(errors, this.authority);
		FormFields.start(errors, this.start, this.startKnown);
		FormText.checkLength(errors, "note", this.note, "note", NOTE);
	}

	PersonName name() {
		return new PersonName(this.title, this.givenName, FormText.required(this.familyName));
	}

	Term.Details details(Errors errors) {
		return new Term.Details(FormFields.kind(errors, this.kind).orElseThrow(),
				FormFields.authority(errors, this.authority), FormFields.start(errors, this.start, this.startKnown),
				FormText.text(this.note));
	}

}
