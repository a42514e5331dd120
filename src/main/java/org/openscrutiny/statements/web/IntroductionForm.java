package org.openscrutiny.statements.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.statements.StatementVersion;
import org.springframework.validation.Errors;

/**
 * What a version begins with.
 *
 * @param version the state that was seen
 * @param introduction the whole in a few sentences
 * @param changeNote what is different from the version before
 */
record IntroductionForm(@Nullable Integer version, @Nullable String introduction, @Nullable String changeNote) {

	private static final int LONGEST_INTRODUCTION = 600;

	private static final int LONGEST_NOTE = 1000;

	static IntroductionForm of(StatementVersion version) {
		return new IntroductionForm(version.getVersion(), version.getIntroduction(), version.getChangeNote());
	}

	void check(Errors errors) {
		FormText.checkLength(errors, "introduction", this.introduction, "introduction", LONGEST_INTRODUCTION);
		FormText.checkLength(errors, "changeNote", this.changeNote, "note", LONGEST_NOTE);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
