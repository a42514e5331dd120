package org.openscrutiny;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * The modules keep to the directions that their {@code package-info} allows; the map of
 * them is written on the way.
 */
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(OpenScrutinyApplication.class);

	@Test
	void modulesKeepTheirDirections() {
		this.modules.verify();
	}

	@Test
	void writesTheMap() {
		new Documenter(this.modules).writeModulesAsPlantUml();
	}

}
