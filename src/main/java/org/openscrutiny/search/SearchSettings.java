package org.openscrutiny.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the words of public texts are kept.
 *
 * @param background whether they are looked for each minute; without that, a search takes
 * longer and finds the same
 */
@ConfigurationProperties("openscrutiny.search")
record SearchSettings(@DefaultValue("true") boolean background) {
}
