package org.openscrutiny.membership.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.MemberRecord;
import org.openscrutiny.membership.PersonName;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A name that is put right.
 *
 * @param version the state of the member that was seen
 * @param title such as "Cllr"
 * @param givenName the first name, if it is recorded
 * @param familyName the family name
 */
record NameForm(@Nullable Integer version, @Nullable String title, @Nullable String givenName,
		@Nullable String familyName) {

	static NameForm of(MemberRecord member) {
		PersonName name = member.name();
		return new NameForm(member.version(), name.title(), name.givenName(), name.familyName());
	}

	void check(Errors errors) {
		FormFields.checkName(errors, this.title, this.givenName, this.familyName);
	}

	PersonName name() {
		return new PersonName(this.title, this.givenName, FormText.required(this.familyName));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
