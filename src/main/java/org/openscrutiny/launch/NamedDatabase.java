package org.openscrutiny.launch;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether the operator names a database of his or her own. An empty setting names none.
 */
final class NamedDatabase {

	private static final List<String> SETTINGS = List.of("spring.datasource.url", "spring.datasource.jndi-name",
			"spring.datasource.hikari.jdbc-url");

	private NamedDatabase() {
	}

	static boolean isIn(Environment environment) {
		return SETTINGS.stream().anyMatch((setting) -> !environment.getProperty(setting, "").isBlank());
	}

	/** Holds where none is named. */
	static class Missing extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return new ConditionOutcome(!isIn(context.getEnvironment()), "whether a database is named");
		}

	}

}
