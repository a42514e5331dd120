package org.openscrutiny.meetings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.stereotype.Component;

/**
 * Which meetings are visible, and when the next one becomes so.
 */
@Component
class MeetingPublications implements NextPublication, SitemapEntries {

	private final Meetings meetings;

	MeetingPublications(Meetings meetings) {
		this.meetings = meetings;
	}

	@Override
	public String instants() {
		return """
				select visible_from from meeting
				union all
				select visible_from from agenda_publication""";
	}

	@Override
	public Stream<String> paths(Instant now) {
		List<MeetingReference> visible = this.meetings.references(now);
		return Stream.concat(Stream.of("/meetings"), visible.stream().map((reference) -> "/meetings/" + reference));
	}

}
