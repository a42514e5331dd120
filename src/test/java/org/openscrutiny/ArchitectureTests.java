package org.openscrutiny;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;

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
@AnalyzeClasses(packages = "org.openscrutiny", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule CONTROLLERS_STAY_AT_HOME = classes().that()
		.areAnnotatedWith(Controller.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..web..");

	@ArchTest
	static final ArchRule REPOSITORIES_STAY_AT_HOME = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule CONTROLLERS_ASK_NO_REPOSITORY = noClasses().that()
		.resideInAPackage("..web..")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(Repository.class);

	@ArchTest
	static final ArchRule AGGREGATES_HAVE_NO_SETTERS = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should()
		.haveNameNotStartingWith("set");

	@ArchTest
	static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should().notBeAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule EVERYBODY_ASKS_A_CLOCK = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(ZonedDateTime.class, "now");

	@ArchTest
	static final ArchRule THE_DOMAIN_KNOWS_NO_WEB = noClasses().that(areDomain())
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "..openscrutiny.*.web..");

	@ArchTest
	static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(beInANullMarkedPackage());

	private static DescribedPredicate<JavaClass> areDomain() {
		return DescribedPredicate.describe("are aggregates",
				(type) -> type.isAnnotatedWith(Entity.class) && !type.getModifiers().contains(JavaModifier.SYNTHETIC));
	}

	private static com.tngtech.archunit.lang.ArchCondition<JavaClass> beInANullMarkedPackage() {
		return com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe("be in a null-marked package",
				(type) -> type.getPackage().isAnnotatedWith(NullMarked.class)));
	}

}
