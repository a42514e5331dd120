package org.openscrutiny.minutes;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Minutes that every reader may see, entry by entry. What is not for every reader is left
 * out, as {@link PrintedEntries} leaves it out.
 */
@Component
class SearchableMinutes implements SearchSource {

	private static final String ADDRESS = "'/minutes/' || case %1$s.body when 'panel' then '' else %1$s.body || '/' end || %1$s.number";

	private static final String ENTRIES = """
			select %s, 'Minute ' || e.number || ': ' || e.heading, m.name, m.held_on,
			       array[cast(e.number as text), 'minute ' || e.number],
			       concat_ws(E'\\n', e.discussion, e.public_summary, resolved.words, motions.words, errata.words, e.note), null
			  from minute_entry e
			  join minutes n on n.id = e.minutes_id
			  join named_meeting m on m.id = n.meeting_id
			 cross join lateral (select not (e.resolutions_restricted and e.restricted_discussion is not null) as told) r
			  left join lateral (select string_agg(r.text, E'\\n' order by r.position) as words
			                       from minute_resolution r where r.entry_id = e.id) resolved on r.told
			  left join lateral (select string_agg(v.motion, E'\\n' order by v.position) as words
			                       from minute_vote v where v.entry_id = e.id) motions on r.told
			  left join lateral (select string_agg(x.text, E'\\n' order by x.made_at) as words
			                       from minute_erratum x where x.entry_id = e.id) errata on true
			 where e.number is not null and n.visible_from <= :now and m.visible_from <= :now
			"""
		.formatted(ADDRESS.formatted("e"));

	private static final String SETS = """
			select '/meetings/' || m.reference || '/minutes', 'Minutes of ' || m.name, null, m.held_on,
			       array['minutes of ' || lower(to_char(m.held_on, 'FMDD FMMonth YYYY')),
			             'minutes ' || lower(to_char(m.held_on, 'FMDD FMMonth YYYY'))], n.note, null
			  from minutes n
			  join named_meeting m on m.id = n.meeting_id
			 where n.visible_from <= :now and m.visible_from <= :now
			""";

	private static final String NOT_HELD = """
			select %s, concat_ws(': ', 'Minute ' || h.number, h.heading), 'Cited by others; its text is not held',
			       h.meeting_date, array[cast(h.number as text), 'minute ' || h.number], h.note, null
			  from minute_not_held h
			 where exists (select from minutes n where n.body = h.body and n.visible_from <= :now)
			   and not exists (select from minute_entry e where (e.body, e.number) = (h.body, h.number))
			""".formatted(ADDRESS.formatted("h"));

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.MINUTES, ENTRIES), new Records(RecordKind.MINUTES, SETS),
				new Records(RecordKind.MINUTES, NOT_HELD));
	}

}
