package org.openscrutiny.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.Site;
import org.springframework.stereotype.Component;

/**
 * Which passwords are refused: too short, or among the first that somebody would try. No
 * mixture of kinds of characters is asked for, as the National Cyber Security Centre
 * advises.
 */
@Component
class PasswordRules {

	static final int FEWEST_CHARACTERS = 12;

	/** What BCrypt takes into account. */
	static final int MOST_BYTES = 72;

	private static final String TOO_COMMON = "Choose another password. This one is among the first that others would try";

	private static final String LIST = "/accounts/common-passwords.txt";

	/** Shorter names would forbid too much. */
	private static final int SHORTEST_NAME = 4;

	private static final int SHORTEST_RUN = 3;

	private static final int LONGEST_UNIT = 4;

	private static final List<String> RUNS = Stream
		.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiop",
				"azertyuiop", "!\"£$%^&*()", "!@#$%^&*()", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p",
				"1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujm", "147258369", "741852963")
		.flatMap((run) -> Stream.of(run, new StringBuilder(run).reverse().toString()))
		.toList();

	private final Set<String> common;

	private final String siteName;

	PasswordRules(Site site) {
		this.siteName = squeezed(site.name());
		this.common = readList();
	}

	/**
	 * Lets a password through, or says why not.
	 * @param field the form field to complain about
	 * @throws RuleBroken if it is refused
	 */
	void require(String field, String password, Account account) {
		if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
			throw new RuleBroken(field, "Choose a password of at least " + FEWEST_CHARACTERS + " characters");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			throw new RuleBroken(field, "Choose a password of at most " + MOST_BYTES
					+ " characters; letters with accents and symbols count for more than one");
		}
		if (namesAccount(squeezed(password), account)) {
			throw new RuleBroken(field, "Choose a password that contains neither your name nor your e-mail address");
		}
		if (namesSite(squeezed(password))) {
			throw new RuleBroken(field, "Choose a password that does not contain the name of this site");
		}
		if (isRepetition(password) || isMadeOfRuns(password.toLowerCase(Locale.ROOT)) || isCommon(password)) {
			throw new RuleBroken(field, TOO_COMMON);
		}
	}

	private static boolean namesAccount(String password, Account account) {
		String email = account.getEmail();
		String local = squeezed(email.substring(0, email.indexOf('@')));
		return contains(password, squeezed(account.getName())) || contains(password, local);
	}

	private boolean namesSite(String password) {
		return contains(password, this.siteName) || contains(password, "openscrutiny");
	}

	private static boolean contains(String password, String name) {
		return name.length() >= SHORTEST_NAME && password.contains(name);
	}

	/** One to four characters over and over. */
	private static boolean isRepetition(String password) {
		for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
			String shifted = password.substring(unit);
			if (password.startsWith(shifted)) {
				return true;
			}
		}
		return false;
	}

	/** Nothing but pieces of the alphabet, of the digits or of rows of a keyboard. */
	private static boolean isMadeOfRuns(String password) {
		boolean[] reachable = new boolean[password.length() + 1];
		reachable[0] = true;
		for (int start = 0; start < password.length(); start++) {
			for (int end = start + SHORTEST_RUN; reachable[start] && end <= password.length(); end++) {
				String piece = password.substring(start, end);
				if (RUNS.stream().anyMatch((run) -> run.contains(piece))) {
					reachable[end] = true;
				}
			}
		}
		return reachable[password.length()];
	}

	/**
	 * Whether it is on the list, also with digits and symbols around a word, or with the
	 * usual digits in place of letters.
	 */
	private boolean isCommon(String password) {
		String lower = password.toLowerCase(Locale.ROOT);
		String plain = lower.replaceAll("^[^a-z@$]+|[^a-z@$]+$", "");
		return Stream
			.of(lower, squeezed(lower), letters(lower), letters(plain), letters(unmasked(lower)),
					letters(unmasked(plain)))
			.anyMatch(this.common::contains);
	}

	private static String unmasked(String lower) {
		return lower.replace('0', 'o')
			.replace('1', 'i')
			.replace('3', 'e')
			.replace('4', 'a')
			.replace('5', 's')
			.replace('7', 't')
			.replace('@', 'a')
			.replace('$', 's')
			.replace('!', 'i');
	}

	private static String letters(String lower) {
		return lower.replaceAll("[^\\p{L}]", "");
	}

	private static String squeezed(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static Set<String> readList() {
		InputStream list = PasswordRules.class.getResourceAsStream(LIST);
		if (list == null) {
			throw new IllegalStateException(LIST + " is missing");
		}
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
			return lines.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
