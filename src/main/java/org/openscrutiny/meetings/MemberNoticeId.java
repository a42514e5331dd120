package org.openscrutiny.meetings;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies what a member let the office know before a meeting.
 *
 * @param value the identifier
 */
@Embeddable
public record MemberNoticeId(UUID value) implements Serializable {

	static MemberNoticeId create() {
		return new MemberNoticeId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
