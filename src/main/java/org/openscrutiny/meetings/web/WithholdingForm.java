package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Withholding;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Whether an item or a paper is withheld from the public, and why.
 *
 * @param version the state that was seen
 * @param kind on which ground; {@code OPEN} for what is public
 * @param paragraphs those of Schedule 12A
 * @param because the public-interest reasoning, or why it is confidential
 * @param decidedBy who decided it
 * @param reviewOn when that is looked at again
 * @param titleWithheld whether the title is withheld too
 */
record WithholdingForm(@Nullable Integer version, @Nullable String kind, @Nullable List<Integer> paragraphs,
		@Nullable String because, @Nullable String decidedBy, DateFields reviewOn, @Nullable Boolean titleWithheld) {

	static final String OPEN = "OPEN";

	private static final int LINE = 200;

	private static final int LONGEST = 2000;

	WithholdingForm {
		reviewOn = Objects.requireNonNullElseGet(reviewOn, DateFields::empty);
		paragraphs = (paragraphs != null) ? paragraphs : List.of();
	}

	static WithholdingForm of(@Nullable Withholding withholding, int version) {
		if (withholding == null) {
			return new WithholdingForm(version, OPEN, List.of(), "", "", DateFields.empty(), false);
		}
		return new WithholdingForm(version, withholding.kind().name(), withholding.paragraphs(), withholding.because(),
				withholding.decidedBy(), DateFields.of(withholding.reviewOn()), withholding.titleWithheld());
	}

	/**
	 * What it says; empty for what is public. Of use only where nothing is wrong.
	 * @param today the review is later
	 */
	Optional<Withholding> withholding(Errors errors, LocalDate today) {
		if (OPEN.equals(this.kind)) {
			return Optional.empty();
		}
		boolean exempt = Withholding.Kind.EXEMPT.name().equals(this.kind);
		if (!exempt && !Withholding.Kind.CONFIDENTIAL.name().equals(this.kind)) {
			errors.rejectValue("kind", "missing", "Choose whether it is public, exempt or confidential");
			return Optional.empty();
		}
		List<Integer> chosen = (this.paragraphs != null) ? this.paragraphs : List.of();
		if (exempt && (chosen.isEmpty()
				|| chosen.stream().anyMatch((each) -> each < 1 || each > Withholding.PARAGRAPHS.size()))) {
			errors.rejectValue("paragraphs", "missing", "Choose at least one paragraph of Schedule 12A");
		}
		FormText.require(errors, "because", this.because,
				exempt ? "Enter why withholding it is in the public interest" : "Enter why it is confidential");
		FormText.checkLength(errors, "because", this.because, "reasoning", LONGEST);
		FormText.require(errors, "decidedBy", this.decidedBy, "Enter who decided it");
		FormText.checkLength(errors, "decidedBy", this.decidedBy, "decider", LINE);
		Optional<LocalDate> review = this.reviewOn.require(errors, "reviewOn", "review date");
		if (review.isPresent() && !review.get().isAfter(today)) {
			errors.rejectValue("reviewOn", "past", "The review date must be after today");
		}
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		return Optional.of(new Withholding(exempt ? Withholding.Kind.EXEMPT : Withholding.Kind.CONFIDENTIAL,
				exempt ? chosen : List.of(), FormText.required(this.because).strip(),
				FormText.required(this.decidedBy).strip(), review.orElseThrow(),
				Boolean.TRUE.equals(this.titleWithheld)));
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
