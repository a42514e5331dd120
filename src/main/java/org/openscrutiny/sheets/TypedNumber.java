package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them.
 */
final class TypedNumber {

	private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,18})?(\\.\\d{1,18})?");

	private TypedNumber() {
	}

	/**
	 * @param text such as {@code 1,250.50}, {@code £1250}, {@code (300)} or {@code 12%}
	 * @return the number that is written there, 12 for {@code 12%}
	 */
	static Optional<BigDecimal> of(String text) {
		String plain = text.strip().replaceAll("[\\s\\u00a0£]", "").replace('\u2212', '-');
		if (plain.matches("\\(.+\\)")) {
			plain = "-" + plain.substring(1, plain.length() - 1);
		}
		if (plain.endsWith("%")) {
			plain = plain.substring(0, plain.length() - 1);
		}
		if (!NUMBER.matcher(plain).matches() || plain.chars().noneMatch(Character::isDigit)) {
			return Optional.empty();
		}
		return Optional.of(new BigDecimal(plain.replace(",", "")));
	}

}
