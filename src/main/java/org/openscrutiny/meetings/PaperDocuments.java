package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentAccess;
import org.openscrutiny.shared.ActingPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads the files of a paper: everybody those of a public paper, the members and the
 * office those of a withheld one, and only the office those of a draft.
 */
@Component
class PaperDocuments implements DocumentAccess {

	static final String KIND = "agenda-paper";

	private final JdbcClient jdbc;

	private final MeetingRights rights;

	private final Clock clock;

	PaperDocuments(JdbcClient jdbc, MeetingRights rights, Clock clock) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public boolean mayRead(UUID owner, @Nullable ActingPerson reader) {
		if (reader == null) {
			return this.jdbc.sql(
					"select exists (select from public_agenda_paper where id = :id and stands and visible_from <= :now)")
				.param("id", owner)
				.param("now", now())
				.query(Boolean.class)
				.single();
		}
		return standing(owner)
			.filter((paper) -> MeetingRights.runs(reader, paper.office())
					|| (paper.published() && this.rights.readsWithheld(reader, paper.office())))
			.isPresent();
	}

	private Optional<Standing> standing(UUID owner) {
		return this.jdbc.sql("""
				select b.run_by, coalesce(v.stands and v.visible_from <= :now, false) as published
				  from agenda_paper p
				  join agenda_item i on i.id = p.item_id
				  join meeting m on m.id = i.meeting_id
				  join body b on b.slug = m.body
				  left join published_agenda_paper v on v.id = p.id
				 where p.id = :id
				""")
			.param("id", owner)
			.param("now", now())
			.query((row, number) -> new Standing(Body.Office.valueOf(row.getString("run_by")),
					row.getBoolean("published")))
			.optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Standing(Body.Office office, boolean published) {
	}

}
