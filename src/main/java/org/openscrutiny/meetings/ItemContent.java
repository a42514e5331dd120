package org.openscrutiny.meetings;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What an officer says of an item of an agenda.
 *
 * @param topics its headings, at least one
 * @param ask what the body is asked to do
 * @param reportOf whose report is before it
 * @param presenter who speaks to it
 * @param startsAt when it is expected to begin
 * @param duration how long it is expected to take, in minutes
 * @param note what else is to be known of it
 */
public record ItemContent(List<String> topics, @Nullable String ask, @Nullable String reportOf,
		@Nullable String presenter, @Nullable LocalTime startsAt, @Nullable Integer duration, @Nullable String note) {

	public ItemContent {
		topics = topics.stream().map(String::strip).filter((topic) -> !topic.isEmpty()).toList();
		if (topics.isEmpty()) {
			throw new RuleBroken("topics", "Enter a heading");
		}
	}

	/** An item of which only the heading is known. */
	public static ItemContent of(String... topics) {
		return new ItemContent(List.of(topics), null, null, null, null, null, null);
	}

}
