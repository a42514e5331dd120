package org.openscrutiny.shared;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose record this is, as the operator set it under {@code openscrutiny.site}.
 *
 * @param name the panel's name, shown on every page
 * @param strapline what the site is, in a few words
 * @param area the police area, as it reads after "policing in"
 * @param operator the authority that runs the site and is the controller of its data
 * @param contact an e-mail address for readers, if there is one
 * @param address where readers find the site, for links in e-mails and feeds
 */
@ConfigurationProperties("openscrutiny.site")
public record Site(@DefaultValue("Police and Crime Panel") String name,
		@DefaultValue("The public record of police and crime scrutiny") String strapline,
		@DefaultValue("this area") String area, @Nullable String operator, @Nullable String contact,
		@DefaultValue("http://localhost:8080") URI address) {

	/** The address of a page for a reader outside, such as one of an e-mail. */
	public String link(String path) {
		String base = this.address.toString();
		return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
	}

}
