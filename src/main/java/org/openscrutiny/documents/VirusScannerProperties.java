package org.openscrutiny.documents;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ClamAV daemon that looks at every upload, if there is one.
 *
 * @param address where it listens, as {@code host:port}; without it nothing is scanned,
 * and staff see so
 * @param timeout how long it may take for one file
 */
@ConfigurationProperties("openscrutiny.clamd")
record VirusScannerProperties(@Nullable String address, @DefaultValue("60s") Duration timeout) {
}
