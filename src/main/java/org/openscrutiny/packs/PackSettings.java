package org.openscrutiny.packs;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How packs are made.
 *
 * @param background whether this instance makes packs by itself
 * @param every how often it looks whether there is one to make
 * @param lease for how long nobody else takes over what an instance makes, from its last
 * sign of life on
 */
@ConfigurationProperties("openscrutiny.packs")
record PackSettings(@DefaultValue("true") boolean background, @DefaultValue("5s") Duration every,
		@DefaultValue("2m") Duration lease) {
}
