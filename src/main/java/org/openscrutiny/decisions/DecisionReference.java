package org.openscrutiny.decisions;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/**
 * What a decision is filed, ordered and addressed by, whatever its source prints.
 *
 * @param year the year of the series, 2012 to 2999; commissioners were first elected in
 * 2012
 * @param number the running number in the year, 1 to 9999
 * @param suffix a capital letter, or empty
 */
@Embeddable
public record DecisionReference(int year, int number,
		String suffix) implements Serializable, Comparable<DecisionReference> {

	private static final Pattern FORM = Pattern
		.compile("(?:(?:PCC )?DECISION )?(\\d{1,4}) ?([A-Z]?)(?: ?[-‐‑–—/] ?| )(\\d{4})");

	private static final Comparator<DecisionReference> ORDER = Comparator.comparingInt(DecisionReference::year)
		.thenComparingInt(DecisionReference::number)
		.thenComparing(DecisionReference::suffix);

	private static final int FIRST_YEAR = 2012;

	private static final int LAST_YEAR = 2999;

	private static final int HIGHEST = 9999;

	public DecisionReference {
		if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > HIGHEST || !suffix.matches("[A-Z]?")) {
			throw new IllegalArgumentException("No decision has the reference " + number + suffix + "-" + year);
		}
	}

	/**
	 * Reads a reference as people type and print it: {@code 006-2022}, {@code 4a/2018},
	 * {@code PCC Decision 002 – 2022}.
	 * @return the reference; empty if the text cannot be one
	 */
	public static Optional<DecisionReference> read(String text) {
		Matcher matcher = FORM.matcher(text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new DecisionReference(Integer.parseInt(matcher.group(3)),
					Integer.parseInt(matcher.group(1)), matcher.group(2)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public int compareTo(DecisionReference other) {
		return ORDER.compare(this, other);
	}

	/** {@code 006-2022}. */
	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%03d%s-%d", this.number, this.suffix, this.year);
	}

}
