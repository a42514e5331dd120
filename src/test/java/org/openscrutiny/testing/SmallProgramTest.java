package org.openscrutiny.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test of the program as somebody starts it who has nothing else installed, with the
 * heap that it is promised to need. Its methods may ask for the {@link SmallProgram},
 * which all such classes share: they run one after the other, beside the rest.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the small program")
@ExtendWith(OneSmallProgram.class)
public @interface SmallProgramTest {

}
