package org.openscrutiny.accounts;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordRulesUnitTests {

	private final PasswordRules rules = new PasswordRules(
			new Site("Seaside Crime Panel", "", "", null, null, URI.create("http://localhost")));

	private final Account account = new Account(UserId.create(), "Jo Appleyard", "jo.appleyard@example.org",
			Set.of(Role.PANEL_OFFICER), null, Instant.EPOCH);

	@Test
	void isHashedAtTheStrengthThatWasDecided() {
		assertThat(new SecurityConfiguration().passwordEncoder().encode("velvet otter under tram"))
			.startsWith("{bcrypt}$2a$10$");
	}

	@ParameterizedTest
	@ValueSource(strings = { "velvet otter under tram", "kT9#vv!2pQzL", "äußerst seltsame Wörter", "twelve chars",
			"  spaces around  ", "сегодня хорошая погода", "7301946528317" })
	void acceptsWhatIsHardToGuess(String password) {
		assertThatNoException().isThrownBy(() -> this.rules.require("password", password, this.account));
	}

	@ParameterizedTest
	@ValueSource(strings = { "passwordpassword", "Password1234!", "P@ssw0rd2022!", "1234567890123", "qwertyuiop123",
			"QWERTYUIOPASDF", "aaaaaaaaaaaaaa", "abcabcabcabc", "12121212121212", "letmein12345", "Liverpool1892!",
			"iloveyouforever", "correct horse battery staple", "1q2w3e4r5t6y", "abcdefghijkl", "987654321098",
			"Demonstration only", "welcome2026!!", "West Midlands 1", "!!!!!!!!!!!!!" })
	void refusesWhatOthersWouldTryFirst(String password) {
		assertThat(refusal(password)).contains("among the first that others would try");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jo.appleyard@example.org", "Jo Appleyard 1999", "xx-JoAppleyard-xx" })
	void refusesNameAndAddressOfTheAccount(String password) {
		assertThat(refusal(password)).contains("neither your name nor your e-mail address");
	}

	@ParameterizedTest
	@ValueSource(strings = { "seaside crime panel 7", "OpenScrutiny-77" })
	void refusesTheNameOfTheSite(String password) {
		assertThat(refusal(password)).contains("name of this site");
	}

	@Test
	void countsCharactersAndBytes() {
		assertThat(refusal("otter under")).contains("at least 12 characters");
		assertThat(refusal("")).contains("at least 12 characters");
		assertThat(refusal("velvet otter ".repeat(6))).contains("at most 72");
		assertThat(refusal("żółć gęślą ".repeat(4) + "jaźń")).contains("at most 72");
	}

	private String refusal(String password) {
		RuleBroken[] refused = new RuleBroken[1];
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.rules.require("password", password, this.account))
			.satisfies((broken) -> refused[0] = broken);
		assertThat(refused[0].getField()).isEqualTo("password");
		return refused[0].getMessage();
	}

}
