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
	 * @throws RuleBroken if the family name is missing
	 */
	public PersonName {
		title = blankToNull(title);
		givenName = blankToNull(givenName);
		if (familyName.isBlank()) {
			throw new RuleBroken("familyName", "Enter the family name");
		}
	}

	/** The name as it is printed, such as "Cllr Paul Bradley". */
	public String printed() {
		return Stream.of(this.title, this.givenName, this.familyName)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	/** The name as a part of an address, without the title, such as "paul-bradley". */
	String slug() {
		String name = (this.givenName != null) ? this.givenName + " " + this.familyName : this.familyName;
		return slug(name);
	}

	static String slug(String name) {
		String slug = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("[\\p{M}'’]", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		return slug.isEmpty() ? "member" : slug;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
