package org.openscrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The house style, as far as a machine can see it.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class ArchitectureTests {

	private final JavaClasses portal = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.openscrutiny");

	@Test
	void controllersStayAtHome() {
		classes().that()
			.areAnnotatedWith(Controller.class)
			.should()
			.bePackagePrivate()
			.andShould()
			.resideInAPackage("..web..")
			.check(this.portal);
	}

	@Test
	void repositoriesStayAtHome() {
		classes().that().areAssignableTo(Repository.class).should().bePackagePrivate().check(this.portal);
	}

	@Test
	void controllersAskNoRepository() {
		noClasses().that()
			.resideInAPackage("..web..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Repository.class)
			.check(this.portal);
	}

	@Test
	void aggregatesHaveNoSetters() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.haveNameNotStartingWith("set")
			.check(this.portal);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		fields().should().notBeAnnotatedWith(Autowired.class).check(this.portal);
	}

	@Test
	void everybodyAsksAClock() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(ZonedDateTime.class, "now")
			.check(this.portal);
	}

	@Test
	void theDomainKnowsNoWeb() {
		noClasses().that(areDomain())
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "..openscrutiny.*.web..")
			.check(this.portal);
	}

	@Test
	void everyPackageIsNullMarked() {
		classes().should(beInANullMarkedPackage()).check(this.portal);
	}

	private static DescribedPredicate<JavaClass> areDomain() {
		return DescribedPredicate.describe("are aggregates",
				(type) -> type.isAnnotatedWith(Entity.class) && !type.getModifiers().contains(JavaModifier.SYNTHETIC));
	}

	private static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return ArchCondition.from(DescribedPredicate.describe("be in a null-marked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
	}

}
