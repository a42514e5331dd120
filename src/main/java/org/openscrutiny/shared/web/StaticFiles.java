package org.openscrutiny.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures under addresses that change with what is in them, so that
 * browsers may keep each for a year. They have a folder of their own: each link of a page
 * is looked for among what may be one of them, in every library of the portal.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

	static final String FOLDER = "/assets/";

	private static final String PLACE = "classpath:/static/";

	private static final Duration A_YEAR = Duration.ofDays(365);

	private final String scripts;

	StaticFiles(ResourcePatternResolver files) throws IOException {
		this.scripts = hash(files.getResources(PLACE + "js/*.js"));
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(FOLDER + "**")
			.addResourceLocations(PLACE)
			.setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/css/*", "/*.svg")
				.addFixedVersionStrategy(this.scripts, "/js/*"));
	}

	/**
	 * Scripts import each other by name, so that one folder that changes with any of them
	 * holds them all.
	 */
	private static String hash(Resource[] scripts) throws IOException {
		StringBuilder all = new StringBuilder();
		for (Resource script : Arrays.stream(scripts).sorted(Comparator.comparing(Resource::getFilename)).toList()) {
			all.append(DigestUtils.md5DigestAsHex(script.getContentAsByteArray()));
		}
		return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.US_ASCII));
	}

}
