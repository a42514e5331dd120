package org.openscrutiny.launch;

import java.time.LocalDateTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demonstration, under {@code openscrutiny.demo}. Whether there is one,
 * {@code enabled}, is read by {@link DemonstrationDefaults}, before anything else.
 *
 * @param today the moment that an empty data folder starts at, as a date
 * ({@code 2024-11-20}, then 9am) or a date and time, in London
 * @param reset whether to throw the demonstration's data away at this start
 */
@ConfigurationProperties("openscrutiny.demo")
record DemonstrationProperties(@DefaultValue("2022-03-08T09:00") String today, @DefaultValue("false") boolean reset) {

	LocalDateTime startsAt() {
		return this.today.contains("T") ? LocalDateTime.parse(this.today) : LocalDateTime.parse(this.today + "T09:00");
	}

}
