package org.openscrutiny.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.Site;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the portal is, once it is there.
 */
@Component
class ReadyMessage {

	private static final Logger logger = LoggerFactory.getLogger(ReadyMessage.class);

	private final Site site;

	private final Demonstration demonstration;

	ReadyMessage(Site site, Demonstration demonstration) {
		this.site = site;
		this.demonstration = demonstration;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		logger.info("{} is ready: {}", this.demonstration.on() ? "The demonstration" : "OpenScrutiny",
				this.site.address());
	}

}
