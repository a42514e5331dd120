package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings as the office that runs the body prepares them. For everybody else there are
 * none.
 */
@Service
@Transactional(readOnly = true)
public class AgendaDesk {

	private final Agendas agendas;

	private final Meetings meetings;

	private final MeetingRights rights;

	private final DocumentManagement documents;

	private final NoticeDesk notices;

	private final JdbcClient jdbc;

	private final Clock clock;

	AgendaDesk(Agendas agendas, Meetings meetings, MeetingRights rights, DocumentManagement documents,
			NoticeDesk notices, JdbcClient jdbc, Clock clock) {
		this.agendas = agendas;
		this.meetings = meetings;
		this.rights = rights;
		this.documents = documents;
		this.notices = notices;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A meeting with its agenda, as far as it has come.
	 * @throws NotFound if there is none, or the person's office does not run its body
	 */
	public AgendaSheet read(MeetingReference reference, ActingPerson person) {
		Meeting meeting = this.meetings.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
		Body body = this.rights.require(person, meeting.getBody());
		Agenda agenda = this.agendas.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
		Map<UUID, AgendaSheet.CarriedLink> links = links(meeting.getId());
		Map<UUID, List<DocumentSummary>> files = this.documents.ofAll(PaperDocuments.KIND,
				agenda.getItems().stream().flatMap((item) -> item.getPapers().stream()).map(Paper::getId).toList());
		List<AgendaItem> items = agenda.getItems();
		LocalTime start = meeting.getStartsAt();
		return new AgendaSheet(reference, body.nameOn(meeting.getHeldOn()), meeting.getBody(), body.isExemptPapers(),
				meeting.getVersion(), meeting.getStatus(), !meeting.getVisibleFrom().isAfter(this.clock.instant()),
				MeetingScheduling.plan(meeting), List.copyOf(meeting.getChanges()), agenda.getVersion(),
				agenda.isPublished(), agenda.hasDrafts(),
				agenda.scheduled(this.clock.instant()).map(AgendaPublication::getVisibleFrom).orElse(null),
				agenda.getPublications()
					.stream()
					.map((each) -> new MeetingPage.Publication(each.getNumber(), each.getVisibleFrom(),
							each.getPublishedAt(), each.getAdds(), each.getLateReason(), each.getNote()))
					.toList(),
				items.stream().map((item) -> line(item, items, links, files)).toList(), agenda.getMinutes(),
				(start != null && agenda.getMinutes() > 0) ? start.plusMinutes(agenda.getMinutes()) : null,
				(agenda.isPublished() || !meeting.getStatus().equals(Meeting.Status.SCHEDULED)) ? null
						: this.notices.at(meeting.getBody(), meeting.getHeldOn()).orElse(null));
	}

	private static AgendaSheet.ItemLine line(AgendaItem item, List<AgendaItem> items,
			Map<UUID, AgendaSheet.CarriedLink> links, Map<UUID, List<DocumentSummary>> files) {
		int place = items.indexOf(item);
		List<Paper> papers = item.getPapers();
		return new AgendaSheet.ItemLine(item.getId(), item.getVersion(), place + 1, item.getNumber(), item.getContent(),
				item.isDraft(), item.isWithdrawn() ? item.getWithdrawnBecause() : null, item.getWithholding(),
				item.getCircumstances(), isMovable(items, place, -1), isMovable(items, place, 1),
				links.get(item.getId()), papers.stream().map((paper) -> paperLine(paper, papers, files)).toList());
	}

	private static AgendaSheet.PaperLine paperLine(Paper paper, List<Paper> papers,
			Map<UUID, List<DocumentSummary>> files) {
		int place = papers.indexOf(paper);
		return new AgendaSheet.PaperLine(paper.getId(), paper.getVersion(), paper.getNumber(), paper.getContent(),
				paper.getStatus() != null, paper.isDraft(), paper.isWithdrawn() ? paper.getWithdrawnBecause() : null,
				paper.getWithholding(), isMovable(papers, place, -1), isMovable(papers, place, 1), paper.getReplaces(),
				paper.getPublicVersionOf(),
				AgendaReading.inOrder(paper.getFiles(), files.getOrDefault(paper.getId(), List.of())),
				papers.stream().anyMatch((other) -> paper.getId().equals(other.getReplaces())));
	}

	private static boolean isMovable(List<? extends AgendaPart> parts, int place, int by) {
		int other = place + by;
		return other >= 0 && other < parts.size() && parts.get(place).isDraft() && parts.get(other).isDraft();
	}

	private Map<UUID, AgendaSheet.CarriedLink> links(MeetingId meeting) {
		Map<UUID, AgendaSheet.CarriedLink> links = new HashMap<>();
		this.jdbc.sql("""
				select i.id, false as forward, om.reference, om.held_on
				  from agenda_item i join agenda_item o on o.id = i.carried_from join meeting om on om.id = o.meeting_id
				 where i.meeting_id = :meeting
				union all
				select i.id, true, tm.reference, tm.held_on
				  from agenda_item i join agenda_item t on t.carried_from = i.id join meeting tm on tm.id = t.meeting_id
				 where i.meeting_id = :meeting
				 order by 2, 4
				""").param("meeting", meeting.value()).query((row) -> {
			links.put(row.getObject("id", UUID.class), new AgendaSheet.CarriedLink(row.getBoolean("forward"),
					new MeetingReference(row.getString("reference")), row.getObject("held_on", LocalDate.class)));
		});
		return links;
	}

}
