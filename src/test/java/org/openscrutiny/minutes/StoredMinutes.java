package org.openscrutiny.minutes;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Minutes of meetings of the panel that never took place, with words that tell where they
 * were found.
 */
public final class StoredMinutes {

	/** Words that only members and officers may read. */
	public static final String SECRET = "zirconium";

	/** Words of a resolution that only members and officers may read. */
	public static final String SECRET_RESOLUTION = "vanadium";

	private final JdbcClient jdbc;

	private StoredMinutes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores minutes of ten entries, the second of them restricted.
	 * @param day the day of the meeting
	 * @param state {@code CIRCULATED}, {@code PUBLISHED}, or {@code DRAFT} without
	 * numbers
	 * @param first the number of the first entry
	 * @return the reference of the meeting
	 */
	public static String store(JdbcClient jdbc, LocalDate day, String state, int first) {
		return new StoredMinutes(jdbc).store(day, state, first, 10);
	}

	/** The same with as many entries as needed. */
	public static String store(JdbcClient jdbc, LocalDate day, String state, int first, int entries) {
		return new StoredMinutes(jdbc).store(day, state, first, entries);
	}

	private String store(LocalDate day, String state, int first, int entries) {
		String reference = "panel-" + day;
		this.jdbc.sql("""
				insert into meeting (id, reference, body, status, held_on, visible_from, source)
				values (gen_random_uuid(), :reference, 'panel', 'HELD', :day, '2021-01-01', 'test')
				""").param("reference", reference).param("day", day).update();
		this.jdbc.sql("""
				insert into minutes (id, meeting_id, body, state, visible_from, source)
				select gen_random_uuid(), id, body, :state,
				       case when :state = 'PUBLISHED' then timestamptz '2022-03-01 09:00 Europe/London' end, 'test'
				  from meeting where reference = :reference
				""").param("reference", reference).param("state", state).update();
		this.jdbc
			.sql("""
					insert into minute_entry (id, minutes_id, body, position, number, heading, discussion, restricted_discussion,
					        public_summary, resolutions_restricted, press_excluded, exempt_paragraphs, excluded_items, mover,
					        seconder)
					select gen_random_uuid(), n.id, n.body, p, case when n.state <> 'DRAFT' then :first + p - 1 end,
					       'Heading ' || p, 'Words of entry ' || p || ', further to minute 616.',
					       case when p = 2 then :secret || ' was discussed' end,
					       case when p = 2 then 'A contract was discussed' end, p = 2, p = 2,
					       case when p = 2 then array[1, 3] else '{}' end, case when p = 2 then 'item 2' end,
					       case when p = 2 then 'Cllr A' end, case when p = 2 then 'Cllr B' end
					  from minutes n
					  join meeting m on m.id = n.meeting_id, generate_series(1, :entries) p
					 where m.reference = :reference
					""")
			.param("reference", reference)
			.param("first", first)
			.param("entries", entries)
			.param("secret", SECRET)
			.update();
		this.jdbc.sql("""
				insert into minute_resolution (id, entry_id, position, text)
				select gen_random_uuid(), e.id, p, case when e.position = 2 then :secret else 'That it be noted' end
				  from minute_entry e
				  join minutes n on n.id = e.minutes_id
				  join meeting m on m.id = n.meeting_id, generate_series(1, 2) p
				 where m.reference = :reference
				""").param("reference", reference).param("secret", SECRET_RESOLUTION).update();
		this.jdbc
			.sql("""
					insert into minute_vote (id, entry_id, position, rule, numbers_recorded, for_votes, against_votes, motion)
					select gen_random_uuid(), e.id, 1, 'SIMPLE_MAJORITY', true, 1, 0,
					       case when e.position = 2 then :secret else 'A motion' end
					  from minute_entry e
					  join minutes n on n.id = e.minutes_id
					  join meeting m on m.id = n.meeting_id
					 where m.reference = :reference
					""")
			.param("reference", reference)
			.param("secret", SECRET_RESOLUTION)
			.update();
		return reference;
	}

}
