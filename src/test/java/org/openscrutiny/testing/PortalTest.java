package org.openscrutiny.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.openscrutiny.OpenScrutinyApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;

/**
 * A test of the whole portal over HTTP, with the demonstration's rows in a database that
 * is new for each test class, and a business clock that is put back after each test. All
 * such classes share one application context: a class that changes it slows every other
 * down. What Spring would do around each test besides, such as to look through all beans
 * for mocks, is left out, for there are none.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(classes = { OpenScrutinyApplication.class, TestPortal.class },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { TestPortal.DATABASE + "=" + DatabaseServer.PORTAL, "openscrutiny.demo.enabled=true",
				"openscrutiny.packs.background=false", "openscrutiny.search.background=false",
				"spring.datasource.hikari.minimum-idle=0" })
@TestExecutionListeners({ FreshDatabase.class, DependencyInjectionTestExecutionListener.class })
public @interface PortalTest {

}
