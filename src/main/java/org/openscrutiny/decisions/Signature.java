package org.openscrutiny.decisions;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.UserId;

/**
 * Who took a step with a decision, and when.
 *
 * @param who identifies the person
 * @param name what the person was called at the time
 * @param at when; null where that is not recorded
 */
@Embeddable
public record Signature(@Embedded @Nullable UserId who, @Nullable String name, @Nullable Instant at) {

	static Signature of(By by) {
		return new Signature(by.who(), by.name(), by.when());
	}

	/** For a step that was taken on paper, and is only entered here. */
	static Signature withoutInstant(By by) {
		return new Signature(by.who(), by.name(), null);
	}

}
