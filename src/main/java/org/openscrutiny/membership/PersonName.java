package org.openscrutiny.membership;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * A person's name, spelled as the record prints it.
 *
 * @param title such as "Cllr"; null where none is printed
 * @param givenName the first name; null where it is not recorded
 * @param familyName the family name
 */
@Embeddable
public record PersonName(@Nullable String title, @Nullable String givenName, String familyName) {

	/**
	 * @throws RuleBroken if the family name is missing, or a part has no letter
	 */
	public PersonName {
		title = blankToNull(title);
		givenName = blankToNull(givenName);
		if (familyName.isBlank()) {
			throw new RuleBroken("familyName", "Enter the family name");
		}
		requireLetter("title", "title", title);
		requireLetter("givenName", "first name", givenName);
		requireLetter("familyName", "family name", familyName);
	}

	/**
	 * @param field the form field of the name
	 * @param label what the name is called in the form
	 * @throws RuleBroken if there is a name, and it has no letter
	 */
	static void requireLetter(String field, String label, @Nullable String name) {
		if (name != null && name.codePoints().noneMatch(Character::isLetter)) {
			throw new RuleBroken(field, "The " + label + " must have at least one letter");
		}
	}

	/** The name as it is printed, such as "Cllr Paul Bradley". */
	public String printed() {
		return Stream.of(this.title, this.givenName, this.familyName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	/**
	 * The name as a part of an address, without the title, such as "paul-bradley".
	 * @throws RuleBroken if no letter of the name can stand in an address
	 */
	String slug() {
		String name = (this.givenName != null) ? this.givenName + " " + this.familyName : this.familyName;
		return slug("familyName", name);
	}

	/**
	 * A name as a part of an address.
	 * @param field the form field of the name
	 * @throws RuleBroken if no letter or digit of the name can stand there
	 */
	static String slug(String field, String name) {
		String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("[\\p{M}'’]", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		if (slug.isEmpty()) {
			throw new RuleBroken(field, "Spell the name in letters from A to Z, which may have accents: it becomes "
					+ "the address of a page");
		}
		return slug;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
