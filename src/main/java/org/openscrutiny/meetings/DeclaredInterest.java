package org.openscrutiny.meetings;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * An interest that somebody declared at a meeting.
 *
 * @param member who declared it; null on a body whose members are not on record
 * @param declarer who declared it there, up to 100 characters; null for a member
 * @param item the agenda item that it is about; null if it is about the whole meeting
 * @param kind what kind of interest it is
 * @param nature what it is, in the member's words, 1 to 500 characters
 * @param leftRoom whether the member left the room for the item
 */
@Embeddable
public record DeclaredInterest(
		@Embedded @AttributeOverride(name = "value", column = @Column(name = "member_id")) @Nullable MemberId member,
		@Nullable String declarer, @Column(name = "item_id") @Nullable UUID item,
		@Enumerated(EnumType.STRING) Kind kind, String nature, boolean leftRoom) {

	/** The longest nature, in characters. */
	public static final int LONGEST = 500;

	private static final int LONGEST_NAME = 100;

	public DeclaredInterest {
		if ((member == null) == (declarer == null || declarer.isBlank())) {
			throw new RuleBroken("declarer", "Enter who declares the interest");
		}
		if (declarer != null && declarer.length() > LONGEST_NAME) {
			throw new RuleBroken("declarer", "The name must be " + LONGEST_NAME + " characters or fewer");
		}
		if (nature.isBlank()) {
			throw new RuleBroken("nature", "Enter what the interest is");
		}
		if (nature.length() > LONGEST) {
			throw new RuleBroken("nature", "The interest must be " + LONGEST + " characters or fewer");
		}
	}

	/** One that a member declares. */
	public DeclaredInterest(MemberId member, @Nullable UUID item, Kind kind, String nature, boolean leftRoom) {
		this(member, null, item, kind, nature, leftRoom);
	}

	boolean isAboutTheSameAs(DeclaredInterest other) {
		return Objects.equals(this.member, other.member) && Objects.equals(this.declarer, other.declarer)
				&& Objects.equals(this.item, other.item);
	}

	/**
	 * What the law asks of whoever has an interest depends on its kind.
	 */
	public enum Kind {

		/** One that must be in the register: the member takes no part. */
		PECUNIARY("Pecuniary"),

		OTHER("Other");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
