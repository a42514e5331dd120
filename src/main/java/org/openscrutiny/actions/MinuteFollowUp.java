package org.openscrutiny.actions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.MinuteActions;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.minutes.MinuteNumbersFixed;
import org.openscrutiny.minutes.MinutesPublished;
import org.openscrutiny.minutes.ResolutionId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps actions in step with the minutes that raised them, and tells the minutes of them.
 */
@Component
@Transactional(readOnly = true)
class MinuteFollowUp implements MinuteActions {

	private final ActionTracker tracker;

	private final ActionManagement actions;

	private final JdbcClient jdbc;

	MinuteFollowUp(ActionTracker tracker, ActionManagement actions, JdbcClient jdbc) {
		this.tracker = tracker;
		this.actions = actions;
		this.jdbc = jdbc;
	}

	@Override
	public Map<MinuteEntryId, List<Line>> of(Collection<MinuteEntryId> entries) {
		if (entries.isEmpty()) {
			return Map.of();
		}
		Set<UUID> ids = entries.stream().map(MinuteEntryId::value).collect(Collectors.toSet());
		Map<UUID, UUID> entryOf = this.jdbc.sql("select id, entry_id from action where entry_id in (:entries)")
			.param("entries", ids)
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getObject("entry_id", UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return this.tracker.visible("entry_id in (:entries)", Map.of("entries", ids))
			.stream()
			.collect(Collectors.groupingBy(
					(action) -> new MinuteEntryId(Objects.requireNonNull(entryOf.get(action.id().value()))),
					Collectors.mapping(MinuteFollowUp::line, Collectors.toList())));
	}

	@Override
	public Map<MinuteNumber, List<Line>> ofNumbers(Collection<MinuteNumber> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		return this.tracker
			.visible("body || ' ' || minute_number in (:numbers)",
					Map.of("numbers", numbers.stream().map((number) -> number.body() + " " + number.value()).toList()))
			.stream()
			.collect(Collectors.groupingBy(MinuteFollowUp::number,
					Collectors.mapping(MinuteFollowUp::line, Collectors.toList())));
	}

	private static MinuteNumber number(ActionLine action) {
		return new MinuteNumber(Objects.requireNonNull(action.reference()).body(),
				Objects.requireNonNull(action.minuteNumber()));
	}

	private static Line line(ActionLine action) {
		return new Line(action.getLabel(), action.terms().wording(), action.getStanding(), action.getHref());
	}

	@Override
	public String raiseHref(MinuteEntryId entry, @Nullable ResolutionId resolution) {
		return "/manage/actions/new?entry=" + entry + ((resolution != null) ? "&resolution=" + resolution : "");
	}

	@EventListener
	@Transactional
	void on(MinuteNumbersFixed fixed) {
		this.actions.number(fixed.numbers()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((number) -> number.getKey().value(), Map.Entry::getValue)));
	}

	@EventListener
	@Transactional
	void on(MinutesPublished published) {
		this.actions.publishOf(published.entries().stream().map(MinuteEntryId::value).toList(), published.at());
	}

}
