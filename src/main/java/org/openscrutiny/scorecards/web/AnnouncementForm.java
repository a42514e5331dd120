package org.openscrutiny.scorecards.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A scorecard that is announced, or another day for it.
 *
 * @param version the state that was seen, for another day
 * @param round identifies the round, for a new scorecard
 * @param title the title, for a new scorecard
 * @param releaseOn the day
 * @param reason why it is another day
 */
record AnnouncementForm(@Nullable Integer version, @Nullable String round, @Nullable String title, DateFields releaseOn,
		@Nullable String reason) {

	private static final int LONGEST_TITLE = 120;

	private static final int LONGEST_REASON = 500;

	AnnouncementForm {
		releaseOn = (releaseOn != null) ? releaseOn : DateFields.empty();
	}

	static AnnouncementForm empty(@Nullable Integer version) {
		return new AnnouncementForm(version, "", "", DateFields.empty(), "");
	}

	void checkNew(Errors errors) {
		FormText.require(errors, "round", this.round, "Choose the round");
		FormText.require(errors, "title", this.title, "Enter the title, such as Scorecard 2021/22, fourth quarter");
		FormText.checkLength(errors, "title", this.title, "title", LONGEST_TITLE);
	}

	void checkMove(Errors errors) {
		FormText.require(errors, "reason", this.reason, "Enter why the day changes");
		FormText.checkLength(errors, "reason", this.reason, "reason", LONGEST_REASON);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
