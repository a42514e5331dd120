package org.openscrutiny.actions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What was done, and where it can be seen.
 *
 * @param text in words, up to 2,000 characters
 * @param link a page elsewhere
 * @param minute the number of a minute of the same body
 * @param documentId a document that is stored with the action
 */
@Embeddable
public record Evidence(@Nullable String text, @Nullable String link, @Nullable Integer minute,
		@Nullable UUID documentId) {

	/** The most characters of a text. */
	public static final int LONGEST = 2_000;

	private static final int LONGEST_LINK = 500;

	/**
	 * @throws RuleBroken if the text is too long, or the link is not an address of the
	 * web
	 */
	public Evidence {
		text = (text == null || text.isBlank()) ? null : text.strip();
		link = (link == null || link.isBlank()) ? null : link.strip();
		if (text != null && text.length() > LONGEST) {
			throw new RuleBroken("text", "The text must be 2,000 characters or fewer");
		}
		if (link != null && (link.length() > LONGEST_LINK || !isOfTheWeb(link))) {
			throw new RuleBroken("link", "Enter a whole web address, such as https://www.example.org/report");
		}
		if (minute != null && minute < 1) {
			throw new RuleBroken("minute", "Enter the number of a minute, such as 630");
		}
	}

	private static boolean isOfTheWeb(String link) {
		try {
			URI address = new URI(link);
			String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
			return link.startsWith(scheme) && (scheme.equals("https") || scheme.equals("http"))
					&& address.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	public static Evidence text(@Nullable String text) {
		return new Evidence(text, null, null, null);
	}

	public static Evidence none() {
		return text(null);
	}

	Evidence with(@Nullable UUID documentId) {
		return new Evidence(this.text, this.link, this.minute, documentId);
	}

	boolean isEmpty() {
		return this.text == null && this.link == null && this.minute == null && this.documentId == null;
	}

}
