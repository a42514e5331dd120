package org.openscrutiny.charts;

import java.util.Map;
import java.util.Set;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Charts as pages show them.
 */
final class Drawn {

	private static final SpringTemplateEngine ENGINE = engine();

	private Drawn() {
	}

	static String chart(Chart chart) {
		return ENGINE.process("components/chart", Set.of("chart"), context(Map.of("chart", chart)));
	}

	static String sparkline(Sparkline sparkline) {
		return ENGINE.process("components/chart", Set.of("sparkline"), context(Map.of("sparkline", sparkline)));
	}

	/** A whole page, for the HTML checker. */
	static String page(String content) {
		return "<!DOCTYPE html><html lang=\"en\"><head><title>Charts</title></head><body><main><h1>Charts</h1>"
				+ content + "</main></body></html>";
	}

	private static Context context(Map<String, Object> variables) {
		Context context = new Context();
		context.setVariables(variables);
		return context;
	}

	private static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		return engine;
	}

}
