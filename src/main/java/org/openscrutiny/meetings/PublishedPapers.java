package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A meeting's agenda with all its papers, for what is made of them as a whole. Who may
 * read what is made is for whoever makes it to check, with the questions answered here.
 */
@Service
@Transactional(readOnly = true)
public class PublishedPapers {

	private final Meetings meetings;

	private final MeetingManagement reading;

	private final Bodies bodies;

	private final MeetingRights rights;

	private final JdbcClient jdbc;

	private final Clock clock;

	PublishedPapers(Meetings meetings, MeetingManagement reading, Bodies bodies, MeetingRights rights, JdbcClient jdbc,
			Clock clock) {
		this.meetings = meetings;
		this.reading = reading;
		this.bodies = bodies;
		this.rights = rights;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * All that is published of a meeting.
	 * @param withheldToo whether with what is withheld from the public
	 * @param asOf what was published later is left out
	 * @throws NotFound if there is no such meeting, or it is not visible yet
	 */
	public Published of(MeetingReference reference, boolean withheldToo, Instant asOf) {
		return this.reading.published(visible(reference), withheldToo, asOf);
	}

	/**
	 * How much is told today of each item and paper of a meeting.
	 * @param withheldToo to those who read what is withheld from the public
	 */
	public Map<UUID, Openness> openness(MeetingId meeting, boolean withheldToo) {
		Map<UUID, Openness> told = new HashMap<>();
		String withheld = withheldToo ? "false" : "%1$s.withheld is not null";
		this.jdbc.sql("""
				select i.id, i.title_withheld and %1$s as untitled, i.withdrawn_at is not null or %1$s as closed
				  from published_agenda_item i where i.meeting_id = :meeting and i.visible_from <= :now
				 union all
				select p.id, p.title_withheld and %2$s, not p.stands or %2$s
				  from published_agenda_paper p join agenda_item i on i.id = p.item_id
				 where i.meeting_id = :meeting and p.visible_from <= :now
				""".formatted(withheld.formatted("i"), withheld.formatted("p")))
			.param("meeting", meeting.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row) -> {
				told.put(row.getObject("id", UUID.class), row.getBoolean("untitled") ? Openness.THAT_IT_EXISTS
						: row.getBoolean("closed") ? Openness.ITS_TITLE : Openness.ALL);
			});
		return told;
	}

	/** Whether somebody reads what is withheld from the public at a meeting. */
	public boolean readsWithheld(MeetingReference reference, @Nullable ActingPerson reader) {
		return reader != null && this.rights.readsWithheld(reader, office(reference));
	}

	/** Whether somebody prepares a meeting. */
	public boolean prepares(MeetingReference reference, @Nullable ActingPerson person) {
		return person != null && MeetingRights.runs(person, office(reference));
	}

	/** The bodies whose meetings somebody prepares. */
	public List<BodyId> preparedBy(ActingPerson person) {
		return this.rights.bodiesOf(person).stream().map(Body::getId).toList();
	}

	private Body.Office office(MeetingReference reference) {
		BodyId id = visible(reference).getBody();
		return this.bodies.all()
			.stream()
			.filter((body) -> body.getId().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("body " + id))
			.getRunBy();
	}

	private Meeting visible(MeetingReference reference) {
		return this.meetings.visible(reference, this.clock.instant())
			.orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	/**
	 * How much readers are told of an item or a paper, the least first.
	 */
	public enum Openness {

		THAT_IT_EXISTS, ITS_TITLE, ALL

	}

	/**
	 * What is published of a meeting.
	 *
	 * @param id the meeting
	 * @param page all that is known of it
	 * @param papers its papers, item by item; those of old records without a number are
	 * left out
	 */
	public record Published(MeetingId id, MeetingPage page, List<PaperPage> papers) {
	}

}
