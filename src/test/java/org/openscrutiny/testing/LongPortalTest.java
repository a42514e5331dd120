package org.openscrutiny.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/**
 * A long {@link PortalTest}. Such classes share an application context of their own, and
 * run one after the other beside the last of the others, so that both cores have work to
 * the end.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PortalTest
@TestPropertySource(properties = TestPortal.DATABASE + "=long_tests")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the portal of the long tests")
@Order(Integer.MAX_VALUE)
public @interface LongPortalTest {

}
