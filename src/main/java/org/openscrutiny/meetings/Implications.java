package org.openscrutiny.meetings;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a paper, each in a paragraph.
 *
 * @param financial for money
 * @param legal in law
 * @param equality for people with protected characteristics
 * @param risk what may go wrong
 * @param other everything else
 */
@Embeddable
public record Implications(@Nullable String financial, @Nullable String legal, @Nullable String equality,
		@Nullable String risk, @Column(name = "other_implications") @Nullable String other) {

	static Implications none() {
		return new Implications(null, null, null, null, null);
	}

	/** Those that are given, under their names. */
	public Map<String, String> getGiven() {
		Map<String, String> given = new LinkedHashMap<>();
		put(given, "Financial", this.financial);
		put(given, "Legal", this.legal);
		put(given, "Equality", this.equality);
		put(given, "Risk", this.risk);
		put(given, "Other", this.other);
		return given;
	}

	private static void put(Map<String, String> given, String name, @Nullable String text) {
		if (text != null) {
			given.put(name, text);
		}
	}

}
