package org.openscrutiny.minutes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.membership.MemberSummary;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.minutes.PrintedEntry.Confirmed;
import org.openscrutiny.minutes.PrintedEntry.Erratum;
import org.openscrutiny.minutes.PrintedEntry.Names;
import org.openscrutiny.minutes.PrintedEntry.Redaction;
import org.openscrutiny.minutes.PrintedEntry.Resolved;
import org.openscrutiny.minutes.PrintedEntry.Restricted;
import org.openscrutiny.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads entries as one reader sees them, with the same number of statements for one entry
 * and for all. What is not for the reader is not even asked of the database.
 */
@Component
class PrintedEntries {

	private final JdbcClient jdbc;

	private final MembershipManagement membership;

	private final CitedMinutes cited;

	private final MarkdownText markdown;

	private final Clock clock;

	PrintedEntries(JdbcClient jdbc, MembershipManagement membership, CitedMinutes cited, MarkdownText markdown,
			Clock clock) {
		this.jdbc = jdbc;
		this.membership = membership;
		this.cited = cited;
		this.markdown = markdown;
		this.clock = clock;
	}

	/** All entries of minutes, in order. */
	List<PrintedEntry> of(MinutesId minutes, boolean entitled) {
		return read("e.minutes_id = :key", minutes.value(), entitled);
	}

	/** One entry. */
	PrintedEntry of(MinuteEntryId entry, boolean entitled) {
		return read("e.id = :key", entry.value(), entitled).get(0);
	}

	private List<PrintedEntry> read(String where, UUID key, boolean entitled) {
		List<EntryRow> entries = this.jdbc.sql("""
				select e.id, e.body, e.number, e.heading, i.number as item, e.discussion,
				       case when :entitled then e.restricted_discussion end as restricted_discussion,
				       e.restricted_discussion is not null as restricted, e.public_summary, e.resolutions_restricted,
				       e.press_excluded, e.exempt_paragraphs, e.excluded_items, e.mover, e.seconder, e.note
				  from minute_entry e
				  left join agenda_item i on i.id = e.agenda_item_id
				 where e.number is not null and\s""" + where + " order by e.position")
			.param("entitled", entitled)
			.param("key", key)
			.query(PrintedEntries::entryRow)
			.list();
		if (entries.isEmpty()) {
			return List.of();
		}
		String shown = where
				+ (entitled ? "" : " and not (e.resolutions_restricted and e.restricted_discussion is not null)");
		List<ResolutionRow> resolutions = resolutions(shown, key);
		List<VoteRow> votes = votes(shown, key);
		Map<UUID, List<Remark>> remarks = remarks(where, key);
		Map<UUID, List<Confirmed>> confirmed = confirmed(where, key);
		BodyId body = entries.get(0).number().body();
		Set<Integer> known = this.cited.known(body,
				CitedMinutes.in(Stream
					.of(entries.stream().flatMap(EntryRow::texts), resolutions.stream().map(ResolutionRow::text),
							votes.stream().flatMap((vote) -> Stream.ofNullable(vote.motion())),
							remarks.values().stream().flatMap(Collection::stream).map(Remark::text))
					.flatMap((texts) -> texts)
					.toList()));
		return entries.stream()
			.map((entry) -> new Printer(body, known).print(entry, of(entry, resolutions), of(entry, votes),
					remarks.getOrDefault(entry.id(), List.of()), confirmed.getOrDefault(entry.id(), List.of())))
			.toList();
	}

	private static <T extends OfEntry> List<T> of(EntryRow entry, List<T> rows) {
		return rows.stream().filter((row) -> row.entry().equals(entry.id())).toList();
	}

	private static EntryRow entryRow(ResultSet row, int number) throws SQLException {
		return new EntryRow(row.getObject("id", UUID.class),
				new MinuteNumber(new BodyId(row.getString("body")), row.getInt("number")), row.getString("heading"),
				row.getObject("item", Integer.class), row.getString("discussion"),
				row.getString("restricted_discussion"), row.getBoolean("restricted"), row.getString("public_summary"),
				row.getBoolean("resolutions_restricted"), row.getBoolean("press_excluded"),
				paragraphs(row.getArray("exempt_paragraphs")), row.getString("excluded_items"), row.getString("mover"),
				row.getString("seconder"), row.getString("note"));
	}

	private static List<Integer> paragraphs(Array array) throws SQLException {
		return List.of((Integer[]) array.getArray());
	}

	private List<ResolutionRow> resolutions(String where, UUID key) {
		return this.jdbc.sql("""
				select r.id, r.entry_id, r.parent, r.position, r.text
				  from minute_resolution r
				  join minute_entry e on e.id = r.entry_id
				 where\s""" + where + " order by r.position")
			.param("key", key)
			.query((row, number) -> new ResolutionRow(row.getObject("id", UUID.class),
					row.getObject("entry_id", UUID.class), row.getObject("parent", UUID.class), row.getInt("position"),
					row.getString("text")))
			.list();
	}

	private List<VoteRow> votes(String where, UUID key) {
		List<VoteRow> votes = this.jdbc.sql("""
				select v.id, v.entry_id, v.motion, v.rule, v.rule_source, v.for_votes, v.against_votes, v.abstained,
				       v.casting_vote, v.membership, v.carried,
				       (select array_agg(n.member_id || ' ' || n.choice) from minute_vote_name n where n.vote_id = v.id)
				       as names
				  from minute_vote v
				  join minute_entry e on e.id = v.entry_id
				 where\s""" + where + " order by v.position").param("key", key).query(PrintedEntries::voteRow).list();
		Set<MemberId> members = votes.stream()
			.flatMap((vote) -> vote.cast().stream().map(Cast::member))
			.collect(Collectors.toSet());
		if (members.isEmpty()) {
			return votes;
		}
		Map<MemberId, MemberSummary> names = this.membership.membersByIds(members);
		return votes.stream().map((vote) -> vote.named(names)).toList();
	}

	private static VoteRow voteRow(ResultSet row, int number) throws SQLException {
		Integer inFavour = row.getObject("for_votes", Integer.class);
		Integer against = row.getObject("against_votes", Integer.class);
		String casting = row.getString("casting_vote");
		Array names = row.getArray("names");
		VoteCount count = new VoteCount(VoteRule.valueOf(row.getString("rule")),
				(inFavour != null && against != null)
						? new VoteCount.Numbers(inFavour, against, row.getObject("abstained", Integer.class)) : null,
				(casting != null) ? VoteChoice.valueOf(casting) : null, row.getObject("membership", Integer.class),
				row.getObject("carried", Boolean.class));
		return new VoteRow(row.getObject("entry_id", UUID.class), row.getString("motion"), count,
				row.getString("rule_source"),
				(names != null) ? Stream.of((String[]) names.getArray()).map(Cast::read).toList() : List.of(),
				List.of());
	}

	private Map<UUID, List<Remark>> remarks(String where, UUID key) {
		return this.jdbc.sql("""
				select e.id, x.noted_on as day, x.text, false as redaction, x.made_at as at
				  from minute_erratum x
				  join minute_entry e on e.id = x.entry_id
				 where %1$s
				union all
				select e.id, cast(x.redacted_at at time zone 'Europe/London' as date), x.reason, true, x.redacted_at
				  from minute_redaction x
				  join minute_entry e on e.id = x.entry_id
				 where %1$s
				 order by at
				""".formatted(where))
			.param("key", key)
			.query((row, number) -> new Remark(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
					row.getString("text"), row.getBoolean("redaction")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Remark::entry));
	}

	private Map<UUID, List<Confirmed>> confirmed(String where, UUID key) {
		record Row(UUID entry, Confirmed confirmed) {
		}
		return this.jdbc.sql("""
				select c.entry_id, c.held_on, m.reference, coalesce(n.visible_from <= :now, false) as held
				  from minute_confirmation c
				  join minute_entry e on e.id = c.entry_id
				  left join minutes n on n.id = c.minutes_id
				  left join lateral (
				       select reference from meeting
				        where visible_from <= :now
				          and (id = n.meeting_id or (n.id is null and body = e.body and held_on = c.held_on))
				        order by reference limit 1
				       ) m on true
				 where\s""" + where + " order by c.held_on")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("key", key)
			.query((row, number) -> new Row(row.getObject("entry_id", UUID.class),
					confirmed(row.getObject("held_on", LocalDate.class), row.getString("reference"),
							row.getBoolean("held"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::entry, Collectors.mapping(Row::confirmed, Collectors.toList())));
	}

	private static Confirmed confirmed(LocalDate heldOn, @Nullable String meeting, boolean held) {
		return new Confirmed(heldOn, (meeting != null) ? "/meetings/" + meeting + (held ? "/minutes" : "") : null,
				held);
	}

	/**
	 * A row that belongs to an entry.
	 */
	private interface OfEntry {

		UUID entry();

	}

	private record EntryRow(UUID id, MinuteNumber number, String heading, @Nullable Integer item, String discussion,
			@Nullable String restrictedDiscussion, boolean restricted, @Nullable String publicSummary,
			boolean resolutionsRestricted, boolean pressExcluded, List<Integer> paragraphs,
			@Nullable String excludedItems, @Nullable String mover, @Nullable String seconder, @Nullable String note) {

		Stream<String> texts() {
			return Stream.of(this.discussion, this.restrictedDiscussion, this.publicSummary, this.note)
				.filter(Objects::nonNull)
				.map(String.class::cast);
		}

		@Nullable String exclusion() {
			if (!this.pressExcluded) {
				return null;
			}
			StringBuilder text = new StringBuilder("Press and public were excluded");
			if (this.excludedItems != null) {
				text.append(" from ").append(this.excludedItems);
			}
			text.append(" under section 100A(4) of the Local Government Act 1972");
			if (!this.paragraphs.isEmpty()) {
				text.append(", because exempt information as in ")
					.append((this.paragraphs.size() == 1) ? "paragraph " : "paragraphs ")
					.append(listed())
					.append(" of Part 1 of Schedule 12A was likely to be disclosed");
			}
			text.append('.');
			if (this.mover != null) {
				text.append(" Moved by ").append(this.mover);
				text.append((this.seconder != null) ? ", seconded by " + this.seconder + "." : ".");
			}
			return text.toString();
		}

		private String listed() {
			String all = this.paragraphs.stream().map(String::valueOf).collect(Collectors.joining(", "));
			int last = all.lastIndexOf(", ");
			return (last < 0) ? all : all.substring(0, last) + " and " + all.substring(last + 2);
		}

	}

	private record ResolutionRow(UUID id, UUID entry, @Nullable UUID parent, int position,
			String text) implements OfEntry {
	}

	private record Cast(MemberId member, VoteChoice choice) {

		static Cast read(String text) {
			int space = text.indexOf(' ');
			return new Cast(new MemberId(UUID.fromString(text.substring(0, space))),
					VoteChoice.valueOf(text.substring(space + 1)));
		}

	}

	private record VoteRow(UUID entry, @Nullable String motion, VoteCount count, @Nullable String source,
			List<Cast> cast, List<Names> names) implements OfEntry {

		VoteRow named(Map<MemberId, MemberSummary> members) {
			List<Names> lists = new ArrayList<>();
			for (VoteChoice choice : VoteChoice.values()) {
				List<String> alike = this.cast.stream()
					.filter((each) -> each.choice() == choice)
					.map((each) -> Objects.requireNonNull(members.get(each.member())).name())
					.sorted()
					.toList();
				if (!alike.isEmpty()) {
					lists.add(new Names(choice.getLabel(), alike));
				}
			}
			return new VoteRow(this.entry, this.motion, this.count, this.source, this.cast, lists);
		}

	}

	private record Remark(UUID entry, LocalDate day, String text, boolean redaction) {
	}

	/**
	 * Puts the rows of an entry together.
	 */
	private final class Printer {

		private final BodyId body;

		private final Set<Integer> known;

		Printer(BodyId body, Set<Integer> known) {
			this.body = body;
			this.known = known;
		}

		PrintedEntry print(EntryRow entry, List<ResolutionRow> resolutions, List<VoteRow> votes, List<Remark> remarks,
				List<Confirmed> confirmed) {
			return new PrintedEntry(new MinuteEntryId(entry.id()), entry.number(), entry.heading(), entry.item(),
					html(entry.discussion()), restricted(entry), entry.exclusion(), points(resolutions, null),
					votes.stream().map(this::vote).toList(), confirmed,
					remarks.stream()
						.filter((remark) -> !remark.redaction())
						.map((remark) -> new Erratum(remark.day(), line(remark.text())))
						.toList(),
					remarks.stream()
						.filter(Remark::redaction)
						.map((remark) -> new Redaction(remark.day(), remark.text()))
						.toList(),
					(entry.note() != null) ? line(entry.note()) : null, List.of());
		}

		private @Nullable Restricted restricted(EntryRow entry) {
			if (!entry.restricted()) {
				return null;
			}
			return new Restricted(html(Objects.requireNonNullElse(entry.publicSummary(), "")),
					(entry.restrictedDiscussion() != null) ? html(entry.restrictedDiscussion()) : null,
					entry.resolutionsRestricted());
		}

		private List<Resolved> points(List<ResolutionRow> rows, @Nullable UUID above) {
			List<ResolutionRow> here = rows.stream().filter((row) -> Objects.equals(row.parent(), above)).toList();
			List<Resolved> points = new ArrayList<>();
			for (ResolutionRow row : here) {
				points.add(new Resolved(new ResolutionId(row.id()), numeral(row, here.size()), line(row.text()),
						(above != null) ? List.of() : points(rows, row.id())));
			}
			return points;
		}

		private @Nullable String numeral(ResolutionRow row, int siblings) {
			if (row.parent() != null) {
				return Numeral.letter(row.position());
			}
			return (siblings > 1) ? Numeral.roman(row.position()) : null;
		}

		private PrintedEntry.Vote vote(VoteRow row) {
			return new PrintedEntry.Vote((row.motion() != null) ? line(row.motion()) : null, row.count().carried(),
					row.count().explanation(), row.source(), row.names());
		}

		private String html(String text) {
			return PrintedEntries.this.markdown.html(text, this.body, this.known);
		}

		private String line(String text) {
			return MarkdownText.line(text, this.body, this.known);
		}

	}

}
