package org.openscrutiny.meetings.web;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.DeclaredInterest;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * An interest that is declared.
 *
 * @param member who declares it; empty where the form is the member's own
 * @param declarer who declares it, on a body whose members are not on record
 * @param item the agenda item; empty for the meeting as a whole
 * @param kind what kind it is
 * @param nature what it is; empty takes the row off
 * @param leftRoom whether the member left the room
 */
record InterestRow(@Nullable String member, @Nullable String declarer, @Nullable String item, @Nullable String kind,
		@Nullable String nature, @Nullable String leftRoom) {

	static InterestRow empty() {
		return new InterestRow("", "", "", "", "", null);
	}

	static InterestRow of(DeclaredInterest interest) {
		return new InterestRow((interest.member() != null) ? interest.member().toString() : "",
				(interest.declarer() != null) ? interest.declarer() : "",
				(interest.item() != null) ? interest.item().toString() : "", interest.kind().name(), interest.nature(),
				interest.leftRoom() ? "true" : null);
	}

	/** Whether anything was typed or chosen that a declaration needs. */
	boolean isFilled() {
		return isTyped(this.declarer) || isTyped(this.nature) || isTyped(this.kind) || isTyped(this.item);
	}

	private static boolean isTyped(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	/**
	 * @param row the row as the form calls it
	 * @throws RuleBroken with the field of the row
	 */
	DeclaredInterest interest(String row) {
		if (this.declarer != null) {
			return interest(row, null, this.declarer.strip());
		}
		try {
			return interest(row, MemberId.valueOf((this.member != null) ? this.member : ""));
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken(row + ".member", "Choose who declares the interest");
		}
	}

	/**
	 * @param row the row as the form calls it
	 * @param member the member who declares it
	 * @throws RuleBroken with the field of the row
	 */
	DeclaredInterest interest(String row, MemberId member) {
		return interest(row, member, null);
	}

	private DeclaredInterest interest(String row, @Nullable MemberId member, @Nullable String name) {
		DeclaredInterest.Kind chosen = Arrays.stream(DeclaredInterest.Kind.values())
			.filter((each) -> each.name().equals(this.kind))
			.findFirst()
			.orElseThrow(() -> new RuleBroken(row + ".kind", "Choose whether the interest is pecuniary"));
		try {
			return new DeclaredInterest(member, name, readItem(row), chosen,
					(this.nature != null) ? this.nature.strip() : "", this.leftRoom != null);
		}
		catch (RuleBroken ex) {
			String field = ex.getField();
			throw ("nature".equals(field) || "declarer".equals(field))
					? new RuleBroken(row + "." + field, ex.getMessage()) : ex;
		}
	}

	private @Nullable UUID readItem(String row) {
		if (!isTyped(this.item)) {
			return null;
		}
		try {
			return UUID.fromString(String.valueOf(this.item));
		}
		catch (IllegalArgumentException ex) {
			throw new RuleBroken(row + ".item", "Choose an item from the list");
		}
	}

}
