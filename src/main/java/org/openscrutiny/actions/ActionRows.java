package org.openscrutiny.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.MemberId;

/**
 * Reads actions as they stood at the end of a day from their history.
 */
final class ActionRows {

	/** One row per action that was raised by :day, named {@code line}. */
	static final String LINES = """
			with line as (
			     select a.id, a.body, a.reference, a.minute_number, a.running, a.entry_id, a.meeting, a.visible_from,
			            r.effective_on as raised_on, r.effective_precision as raised_precision,
			            s.id as event_id, s.status, s.wording, s.owner, s.owner_name, s.owner_member, s.joint_owner,
			            s.target, s.due_on, s.due_precision, s.target_meeting, s.deferrals,
			            m.held_on as target_on, coalesce(m.held_on, s.due_on) as due_by,
			            l.kind as latest_kind, l.text as latest_text, l.effective_on as latest_on,
			            l.effective_precision as latest_precision, cast(:day as date) as as_at
			       from action a
			       join action_event r on r.action_id = a.id and r.position = 1
			       join lateral (select * from action_event e
			                      where e.action_id = a.id and e.effective_on <= :day
			                      order by e.effective_on desc, e.position desc limit 1) s on true
			       left join meeting m on m.reference = s.target_meeting
			       left join lateral (select * from action_event e
			                           where e.action_id = a.id and e.effective_on <= :day
			                             and e.kind not in ('RAISED', 'CHANGED')
			                           order by e.effective_on desc, e.position desc limit 1) l on true)
			""";

	private ActionRows() {
	}

	static ActionLine line(ResultSet row) throws SQLException {
		String latest = row.getString("latest_kind");
		return new ActionLine(new ActionId(row.getObject("id", UUID.class)), reference(row),
				row.getObject("minute_number", Integer.class), row.getObject("as_at", LocalDate.class),
				Action.Status.valueOf(row.getString("status")), terms(row), row.getObject("target_on", LocalDate.class),
				row.getInt("deferrals"), date(row, "raised"), meeting(row, "meeting"),
				(latest != null) ? new ActionLine.Latest(ActionEvent.Kind.valueOf(latest).getLabel(),
						row.getString("latest_text"), date(row, "latest")) : null,
				row.getObject("visible_from") != null);
	}

	static Terms terms(ResultSet row) throws SQLException {
		UUID member = row.getObject("owner_member", UUID.class);
		String joint = row.getString("joint_owner");
		Owner owner = new Owner(Owner.Kind.valueOf(row.getString("owner")), row.getString("owner_name"),
				(member != null) ? new MemberId(member) : null, (joint != null) ? Owner.Kind.valueOf(joint) : null);
		LocalDate due = row.getObject("due_on", LocalDate.class);
		return new Terms(row.getString("wording"), owner,
				new Target(Target.Kind.valueOf(row.getString("target")), (due != null)
						? new PartialDate(due, PartialDate.Precision.valueOf(row.getString("due_precision"))) : null,
						meeting(row, "target_meeting")));
	}

	static @Nullable ActionReference reference(ResultSet row) throws SQLException {
		String text = row.getString("reference");
		return (text != null) ? new ActionReference(new BodyId(row.getString("body")), text) : null;
	}

	/** The reference of an action that readers know of: it always has one. */
	static ActionReference citedReference(ResultSet row) throws SQLException {
		return Objects.requireNonNull(reference(row));
	}

	static @Nullable MeetingReference meeting(ResultSet row, String column) throws SQLException {
		String reference = row.getString(column);
		return (reference != null) ? new MeetingReference(reference) : null;
	}

	/** The date of the columns {@code name_on} and {@code name_precision}. */
	static PartialDate date(ResultSet row, String name) throws SQLException {
		return new PartialDate(row.getObject(name + "_on", LocalDate.class),
				PartialDate.Precision.valueOf(row.getString(name + "_precision")));
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
