package org.openscrutiny.meetings;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda says about questions from the public.
 *
 * @param daysBefore by how many calendar days before the meeting a question must be sent
 * @param askers who may ask, in a sentence
 */
@Embeddable
record PublicQuestions(@Column(name = "question_days") int daysBefore,
		@Column(name = "question_askers") @Nullable String askers) {

	QuestionDeadline deadline(LocalDate meeting, LocalDate today) {
		LocalDate closesOn = meeting.minusDays(this.daysBefore);
		return new QuestionDeadline(closesOn, this.daysBefore, this.askers, !today.isAfter(closesOn));
	}

}
