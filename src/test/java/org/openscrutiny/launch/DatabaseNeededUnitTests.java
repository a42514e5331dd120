package org.openscrutiny.launch;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DatabaseNeededUnitTests {

	@Test
	void saysSoWhereNoneIsNamedAndNoneComesAlong() {
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> DatabaseNeeded.requireDatabase(new MockEnvironment(), false))
			.satisfies((ex) -> Assertions.assertThat(ex.getAction()).contains("SPRING_DATASOURCE_URL"));
	}

	@Test
	void isContentWithEither() {
		MockEnvironment named = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://x/y");
		assertThatNoException().isThrownBy(() -> DatabaseNeeded.requireDatabase(named, false));
		assertThatNoException().isThrownBy(() -> DatabaseNeeded.requireDatabase(new MockEnvironment(), true));
	}

}
