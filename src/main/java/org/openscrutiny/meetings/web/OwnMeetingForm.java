package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.DeclaredInterest;
import org.openscrutiny.meetings.MemberNotice;
import org.openscrutiny.meetings.OwnMeetings;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * What a member lets the office know before a meeting.
 *
 * @param version the number of the state that was seen; empty if nothing was said yet
 * @param coming whether the member comes
 * @param substitute who comes instead
 * @param substituteName who comes instead, if that person is not in the list
 * @param interests what the member will declare, with empty rows for more
 */
record OwnMeetingForm(@Nullable String version, @Nullable String coming, @Nullable String substitute,
		@Nullable String substituteName, List<InterestRow> interests) {

	private static final String APOLOGIES = "APOLOGIES";

	private static final String COMING = "COMING";

	private static final int SPARE = 2;

	@SuppressWarnings("ConstantValue")
	OwnMeetingForm {
		interests = (interests != null) ? interests.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static OwnMeetingForm of(OwnMeetings.Page page) {
		MemberNotice.Content content = page.content();
		Stream<InterestRow> spare = Stream.generate(InterestRow::empty).limit(SPARE);
		if (content == null) {
			return new OwnMeetingForm("", "", "", "", spare.toList());
		}
		return new OwnMeetingForm(String.valueOf(page.version()), content.apologies() ? APOLOGIES : COMING,
				(content.substitute() != null) ? content.substitute().toString() : "",
				(content.substituteName() != null) ? content.substituteName() : "",
				Stream.concat(content.interests().stream().map(InterestRow::of), spare).toList());
	}

	@Nullable Integer seen() {
		if (this.version == null || this.version.isBlank()) {
			return null;
		}
		return this.version.matches("\\d{1,9}") ? Integer.valueOf(this.version) : Integer.valueOf(-1);
	}

	/**
	 * What is said.
	 * @throws RuleBroken with the field as this form calls it
	 */
	MemberNotice.Content content(MemberId member) {
		if (!APOLOGIES.equals(this.coming) && !COMING.equals(this.coming)) {
			throw new RuleBroken("coming", "Choose whether you will come");
		}
		List<DeclaredInterest> declared = new ArrayList<>();
		for (int i = 0; i < this.interests.size(); i++) {
			if (this.interests.get(i).isFilled()) {
				declared.add(this.interests.get(i).interest("interests[" + i + "]", member));
			}
		}
		return new MemberNotice.Content(APOLOGIES.equals(this.coming), chosen(),
				(this.substituteName == null || this.substituteName.isBlank()) ? null : this.substituteName.strip(),
				declared);
	}

	private @Nullable MemberId chosen() {
		if (this.substitute == null || this.substitute.isBlank()) {
			return null;
		}
		try {
			return MemberId.valueOf(this.substitute);
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken("substitute", "Choose a substitute of your authority from the list");
		}
	}

}
