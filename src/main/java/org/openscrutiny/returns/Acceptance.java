package org.openscrutiny.returns;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

/**
 * A warning that somebody accepted, and why.
 */
@Embeddable
public class Acceptance {

	private static final int SHORTEST = 20;

	private static final int LONGEST = 500;

	private String checkCode;

	private String message;

	private String reason;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "person_id"))
	private UserId person;

	private String personName;

	private Instant acceptedAt;

	protected Acceptance() {
	}

	/**
	 * @param checkCode which check it was
	 * @param message what it said
	 * @param reason 20 to 500 characters
	 * @throws RuleBroken if the reason is too short or too long
	 */
	Acceptance(String checkCode, String message, String reason, By by) {
		if (reason.strip().length() < SHORTEST) {
			throw new RuleBroken("reason",
					"Give a reason of at least " + SHORTEST + " characters: the approver reads it");
		}
		if (reason.strip().length() > LONGEST) {
			throw new RuleBroken("reason", "The reason must be " + LONGEST + " characters or fewer");
		}
		this.checkCode = checkCode;
		this.message = message;
		this.reason = reason.strip();
		this.person = Objects.requireNonNull(by.who());
		this.personName = by.name();
		this.acceptedAt = by.when();
	}

	public String getCheckCode() {
		return this.checkCode;
	}

	public String getMessage() {
		return this.message;
	}

	public String getReason() {
		return this.reason;
	}

	public UserId getPerson() {
		return this.person;
	}

	public String getPersonName() {
		return this.personName;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Acceptance that && this.checkCode.equals(that.checkCode)
				&& this.message.equals(that.message) && this.reason.equals(that.reason);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.checkCode, this.message, this.reason);
	}

}
