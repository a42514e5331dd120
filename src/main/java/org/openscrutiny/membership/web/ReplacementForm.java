package org.openscrutiny.membership.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.PersonName;
import org.openscrutiny.membership.Successor;
import org.openscrutiny.membership.Takeover;
import org.openscrutiny.membership.Tenure;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Somebody who takes over a seat: new, or already in the record.
 *
 * @param version the state of the earlier member that was seen
 * @param existing the slug of somebody who is in the record
 * @param title such as "Cllr"
 * @param givenName the first name, if it is recorded
 * @param familyName the family name
 * @param start when
 * @param startKnown what the date is
 * @param note what a reader should know
 */
record ReplacementForm(@Nullable Integer version, @Nullable String existing, @Nullable String title,
		@Nullable String givenName, @Nullable String familyName, DateFields start, @Nullable String startKnown,
		@Nullable String note) {

	private static final int NOTE = 500;

	ReplacementForm {
		start = Objects.requireNonNullElseGet(start, DateFields::empty);
	}

	static ReplacementForm empty(int version) {
		return new ReplacementForm(version, "", "Cllr", "", "", DateFields.empty(), FormFields.EXACT, "");
	}

	void check(Errors errors) {
		if (FormText.text(this.existing) == null) {
			FormFields.checkName(errors, this.title, this.givenName, this.familyName);
		}
		FormFields.start(errors, this.start, this.startKnown);
		FormText.checkLength(errors, "note", this.note, "note", NOTE);
	}

	Successor successor() {
		String slug = FormText.text(this.existing);
		return (slug != null) ? Successor.existing(slug)
				: Successor.named(new PersonName(this.title, this.givenName, FormText.required(this.familyName)));
	}

	Takeover takeover(Errors errors) {
		Tenure tenure = FormFields.start(errors, this.start, this.startKnown);
		return new Takeover(tenure.from(), tenure.startedOn() != null, FormText.text(this.note));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
