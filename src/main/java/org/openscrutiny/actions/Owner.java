package org.openscrutiny.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;

/**
 * Who answers for an action.
 *
 * @param kind the office
 * @param name the post or the person in it, where it is one in particular
 * @param member the member of the panel, if it is one
 * @param joint the office that answers for it too
 */
@Embeddable
public record Owner(@Column(name = "owner") @Enumerated(EnumType.STRING) Kind kind,
		@Column(name = "owner_name") @Nullable String name,
		@Embedded @AttributeOverride(name = "value", column = @Column(name = "owner_member")) @Nullable MemberId member,
		@Column(name = "joint_owner") @Enumerated(EnumType.STRING) @Nullable Kind joint) {

	/**
	 * @throws RuleBroken if it is a member and none is named, or the same office twice
	 */
	public Owner {
		if ((kind == Kind.MEMBER) != (member != null)) {
			throw new RuleBroken("member", "Choose the member who owns the action");
		}
		if (joint == kind || joint == Kind.MEMBER) {
			throw new RuleBroken("joint", "Choose another office, or none, as the second owner");
		}
	}

	public static Owner of(Kind kind) {
		return new Owner(kind, null, null, null);
	}

	/** Such as "The commissioner’s office: Victims’ Commissioner". */
	public String inWords() {
		String first = (this.name == null) ? this.kind.getLabel()
				: (this.kind == Kind.MEMBER) ? this.name : this.kind.getLabel() + ": " + this.name;
		return (this.joint != null) ? first + " and " + this.joint.getLabel().toLowerCase(Locale.UK) : first;
	}

	/** Whether the action is one of this person's own, by role or by name. */
	public boolean isOwnOf(ActingPerson person) {
		return Kind.ownBy(person).stream().anyMatch((kind) -> kind == this.kind || kind == this.joint)
				|| (this.member != null && this.member.equals(person.member()) && person.is(Role.PANEL_MEMBER));
	}

	/**
	 * The offices that owe the panel something.
	 */
	public enum Kind {

		COMMISSIONER("The commissioner"),

		OPCC("The commissioner’s office"),

		PANEL("The panel"),

		PANEL_OFFICE("The panel’s officers"),

		CHIEF_CONSTABLE("The chief constable’s office"),

		MEMBER("A member of the panel");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

		/** How it stands in an address, such as {@code panel-office}. */
		public String getParameter() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		public static Optional<Kind> read(String parameter) {
			return Arrays.stream(values()).filter((kind) -> kind.getParameter().equals(parameter)).findFirst();
		}

		/** The offices for which somebody's roles let him or her speak. */
		public static List<Kind> ownBy(ActingPerson person) {
			boolean ofCommissioner = person.is(Role.OPCC_CONTRIBUTOR) || person.is(Role.OPCC_APPROVER);
			boolean officer = person.is(Role.PANEL_OFFICER);
			return Arrays.stream(values()).filter((kind) -> switch (kind) {
				case COMMISSIONER, OPCC -> ofCommissioner;
				case PANEL, PANEL_OFFICE -> officer;
				case CHIEF_CONSTABLE, MEMBER -> false;
			}).toList();
		}

	}

}
