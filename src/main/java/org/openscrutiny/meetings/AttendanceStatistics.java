package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.membership.MembershipManagement;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.membership.Term;
import org.openscrutiny.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often the members of the panel came in a municipal year, and how well each
 * authority was represented. Only meetings count that were held and whose attendance is
 * on record; for each member, only those on days on which he or she sat.
 */
@Service
@Transactional(readOnly = true)
public class AttendanceStatistics {

	private static final double PER_CENT = 100.0;

	private final JdbcClient jdbc;

	private final MembershipManagement membership;

	private final Clock clock;

	AttendanceStatistics(JdbcClient jdbc, MembershipManagement membership, Clock clock) {
		this.jdbc = jdbc;
		this.membership = membership;
		this.clock = clock;
	}

	/** The years with an attendance on record, the newest first, in one statement. */
	public List<MunicipalYear> years() {
		return this.jdbc.sql("select distinct m.held_on from meeting m " + COUNTED)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(LocalDate.class)
			.list()
			.stream()
			.map(MunicipalYear::of)
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
	}

	private static final String COUNTED = """
			 join body b on b.slug = m.body and b.run_by = 'PANEL'
			where m.status = 'HELD' and m.visible_from <= :now
			  and exists (select from attendance e where e.meeting_id = m.id)
			""";

	/** The statistics of a year, in two statements however many meetings there were. */
	public Year of(MunicipalYear year) {
		Map<Held, List<Attendance>> record = new LinkedHashMap<>();
		this.jdbc.sql("""
				select m.reference, m.held_on, a.member_id, a.entry, a.substitute_for
				  from meeting m join attendance a on a.meeting_id = m.id
				""" + COUNTED + " and m.held_on >= :from and m.held_on < :to order by m.held_on, m.reference")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("from", LocalDate.of(year.start(), Month.MAY, 1))
			.param("to", LocalDate.of(year.start() + 1, Month.MAY, 1))
			.query((row) -> {
				UUID replaced = row.getObject("substitute_for", UUID.class);
				record
					.computeIfAbsent(new Held(new MeetingReference(row.getString("reference")),
							row.getObject("held_on", LocalDate.class)), (meeting) -> new ArrayList<>())
					.add(new Attendance(new MemberId(row.getObject("member_id", UUID.class)),
							Attendance.Entry.valueOf(row.getString("entry")),
							(replaced != null) ? new MemberId(replaced) : null));
			});
		Map<LocalDate, List<SittingMember>> sitting = record.isEmpty() ? Map.of()
				: this.membership.sittingOn(record.keySet().stream().map(Held::on).toList());
		return count(year, record, sitting);
	}

	static Year count(MunicipalYear year, Map<Held, List<Attendance>> record,
			Map<LocalDate, List<SittingMember>> sitting) {
		Map<Seat, Tally> seats = new LinkedHashMap<>();
		record.forEach((meeting, entries) -> sitting.getOrDefault(meeting.on(), List.of()).forEach((member) -> {
			Outcome outcome = Attendance.outcomeFor(member.id(), entries);
			boolean substitute = member.kind() == Term.Kind.SUBSTITUTE;
			if (!substitute || outcome == Outcome.PRESENT) {
				seats.computeIfAbsent(Seat.of(member), (seat) -> new Tally()).add(outcome);
			}
		}));
		List<Line> members = seats.entrySet()
			.stream()
			.map((each) -> each.getValue().line(each.getKey()))
			.sorted(Comparator.comparing(Line::substitute))
			.toList();
		return new Year(year, List.copyOf(record.keySet()), members, authorities(members));
	}

	private static List<AuthorityLine> authorities(Collection<Line> members) {
		Map<String, List<Line>> byName = new TreeMap<>();
		List<Line> independents = new ArrayList<>();
		members.stream()
			.filter((line) -> !line.substitute())
			.forEach((line) -> ((line.authority() != null)
					? byName.computeIfAbsent(line.authority(), (name) -> new ArrayList<>()) : independents)
				.add(line));
		List<AuthorityLine> lines = new ArrayList<>();
		byName.forEach((name, own) -> lines.add(AuthorityLine.of(name, own)));
		if (!independents.isEmpty()) {
			lines.add(AuthorityLine.of(null, independents));
		}
		return List.copyOf(lines);
	}

	private static @Nullable Integer percentage(int part, int whole) {
		return (whole > 0) ? Integer.valueOf((int) Math.round(PER_CENT * part / whole)) : null;
	}

	private record Seat(MemberId member, String slug, String name, @Nullable String authority, boolean substitute) {

		static Seat of(SittingMember member) {
			return new Seat(member.id(), member.slug(), member.name(), member.authority(),
					member.kind() == Term.Kind.SUBSTITUTE);
		}

	}

	private static final class Tally {

		private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

		private void add(Outcome outcome) {
			this.outcomes.merge(outcome, 1, Integer::sum);
		}

		private int of(Outcome outcome) {
			return this.outcomes.getOrDefault(outcome, 0);
		}

		private Line line(Seat seat) {
			return new Line(seat.slug(), seat.name(), seat.authority(), seat.substitute(), of(Outcome.PRESENT),
					of(Outcome.APOLOGIES), of(Outcome.ABSENT), of(Outcome.SUBSTITUTE),
					of(Outcome.CONFLICTING) + of(Outcome.NOT_RECORDED));
		}

	}

	/**
	 * A meeting that counts.
	 *
	 * @param reference the meeting
	 * @param on the day
	 */
	public record Held(MeetingReference reference, LocalDate on) {

		public String getHref() {
			return "/meetings/" + this.reference;
		}

	}

	/**
	 * The statistics of a year.
	 *
	 * @param year the year
	 * @param meetings the meetings that count, the earliest first
	 * @param members the members by family name, then the substitutes who came
	 * @param authorities the authorities by name, then the independents
	 */
	public record Year(MunicipalYear year, List<Held> meetings, List<Line> members, List<AuthorityLine> authorities) {
	}

	/**
	 * A member in a seat.
	 *
	 * @param slug the last part of the address of the member's page
	 * @param name the name
	 * @param authority for which authority; null for an independent
	 * @param substitute whether he or she sat as a substitute, who need not come
	 * @param present how often he or she came
	 * @param apologies how often apologies were recorded and nobody came instead
	 * @param absent how often neither
	 * @param replaced how often a substitute came instead
	 * @param unclear how often the record says two things, or nothing: these do not count
	 */
	public record Line(String slug, String name, @Nullable String authority, boolean substitute, int present,
			int apologies, int absent, int replaced, int unclear) {

		/** How many meetings count. */
		public int getCounted() {
			return this.present + this.apologies + this.absent + this.replaced;
		}

		/** 0 to 100; null where none counts, or for a substitute. */
		public @Nullable Integer getPercentage() {
			return this.substitute ? null : percentage(this.present, getCounted());
		}

	}

	/**
	 * An authority, or the independents.
	 *
	 * @param name the authority; null for the independents
	 * @param members how many sat for it during the year
	 * @param counted for how many seats at how many meetings the record is clear
	 * @param inPerson how many of these the member took
	 * @param bySubstitute how many a substitute took
	 */
	public record AuthorityLine(@Nullable String name, int members, int counted, int inPerson, int bySubstitute) {

		static AuthorityLine of(@Nullable String name, List<Line> own) {
			return new AuthorityLine(name, own.size(), own.stream().mapToInt(Line::getCounted).sum(),
					own.stream().mapToInt(Line::present).sum(), own.stream().mapToInt(Line::replaced).sum());
		}

		/** How many seats were taken, 0 to 100; null where none counts. */
		public @Nullable Integer getPercentage() {
			return percentage(this.inPerson + this.bySubstitute, this.counted);
		}

	}

}
