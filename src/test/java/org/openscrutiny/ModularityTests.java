package org.openscrutiny;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The modules keep to the directions that their {@code package-info} allows; the map of
 * them is written on the way.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(OpenScrutinyApplication.class);

	@Test
	void modulesKeepTheirDirections() {
		this.modules.verify();
	}

	@Test
	void theReadmeSaysWhatEachModuleKeeps() throws IOException {
		String readme = Files.readString(Path.of("README.md"));
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString()))
			.allSatisfy((module) -> assertThat(readme).contains("| `" + module + "` |"));
	}

	@Test
	void writesTheMap() {
		new Documenter(this.modules).writeModulesAsPlantUml();
	}

}
