package org.openscrutiny.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.accounts.AccountSummary;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Reminds people, once a day at most and in one e-mail each, of figures that are not
 * entered: contributors before figures are due, approvers when they are overdue. What is
 * entered is never mentioned.
 */
@Service
class RoundReminders {

	/** Nobody is written to in the night. */
	private static final LocalTime MORNING = LocalTime.of(7, 0);

	/** For how long after a round closed approvers are still told. */
	private static final int DAYS_AFTER_CLOSE = 14;

	private static final String MISSING = """
			select r.id as round_id, r.slug, r.label as round, coalesce(x.due_on, r.due_on) as due_on,
			       coalesce(x.closes_on, r.closes_on) as closes_on, a.contributor_id, a.approver_id, c.name as contributor,
			       a.state, m.label as measure
			  from collection_round r
			  join assignment a on a.round_id = r.id
			  join measure m on m.id = a.measure_id
			  join kpi k on k.id = a.kpi_id
			  join plan_section s on s.id = k.section_id
			  left join account c on c.id = a.contributor_id
			  left join lateral (select x.due_on, x.closes_on from round_extension x where x.round_id = r.id
			                      order by x.granted_at desc limit 1) x on true
			 where r.opens_on <= :today
			   and a.revision_kind is null
			   and (a.state in ('OPEN', 'RETURNED')
			        or a.state = 'DRAFT' and not exists (select from entry e where e.assignment_id = a.id))
			 order by r.cut_off, r.slug, s.position, k.position, m.label
			""";

	private final JdbcClient jdbc;

	private final AccountDirectory accounts;

	private final DigestMail mail;

	private final ReminderSettings settings;

	private final Site site;

	private final Clock clock;

	RoundReminders(JdbcClient jdbc, AccountDirectory accounts, DigestMail mail, ReminderSettings settings, Site site,
			Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.mail = mail;
		this.settings = settings;
		this.site = site;
		this.clock = clock;
	}

	/** Sends what is due today, unless it was sent. */
	@Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
	void remind() {
		if (this.mail.isOn() && !LocalTime.now(this.clock).isBefore(MORNING)) {
			Map<UserId, AccountSummary> people = new LinkedHashMap<>();
			this.accounts.withRole(Role.OPCC_CONTRIBUTOR).forEach((each) -> people.put(each.id(), each));
			List<AccountSummary> approvers = this.accounts.withRole(Role.OPCC_APPROVER);
			approvers.forEach((each) -> people.put(each.id(), each));
			digests(approvers.stream().map(AccountSummary::id).toList()).forEach((person, parts) -> {
				AccountSummary account = people.get(person);
				if (account != null) {
					send(account, parts);
				}
			});
		}
	}

	private Map<UserId, List<Part>> digests(List<UserId> approvers) {
		LocalDate today = LocalDate.now(this.clock);
		Map<UserId, Map<Key, List<Missing>>> byPerson = new LinkedHashMap<>();
		for (Missing missing : missing(today)) {
			Kind kind = kind(missing, today);
			if (kind != null) {
				recipients(missing, kind, approvers)
					.forEach((person) -> byPerson.computeIfAbsent(person, (key) -> new LinkedHashMap<>())
						.computeIfAbsent(new Key(missing.round(), kind), (key) -> new ArrayList<>())
						.add(missing));
			}
		}
		Map<UserId, List<Part>> digests = new LinkedHashMap<>();
		byPerson.forEach((person, parts) -> digests.put(person,
				parts.entrySet().stream().map((each) -> new Part(each.getKey().kind(), each.getValue())).toList()));
		return digests;
	}

	private List<Missing> missing(LocalDate today) {
		return this.jdbc.sql(MISSING).param("today", today).query((row, number) -> {
			UUID contributor = row.getObject("contributor_id", UUID.class);
			UUID approver = row.getObject("approver_id", UUID.class);
			String name = row.getString("contributor");
			return new Missing(row.getObject("round_id", UUID.class), row.getString("slug"), row.getString("round"),
					row.getObject("due_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
					(contributor != null) ? new UserId(contributor) : null,
					(approver != null) ? new UserId(approver) : null, (name != null) ? name : "Nobody is chosen",
					row.getString("measure"),
					AssignmentState.valueOf(row.getString("state")) == AssignmentState.RETURNED);
		}).list();
	}

	private @Nullable Kind kind(Missing missing, LocalDate today) {
		LocalDate due = missing.due();
		if (!today.isAfter(due)) {
			if (!today.isBefore(due.minusDays(this.settings.dueSoon()))) {
				return Kind.DUE_SOON;
			}
			return today.isBefore(due.minusDays(this.settings.beforeDue())) ? null : Kind.BEFORE_DUE;
		}
		boolean late = !today.isBefore(due.plusDays(this.settings.overdue()));
		return (late && !today.isAfter(missing.closes().plusDays(DAYS_AFTER_CLOSE))) ? Kind.OVERDUE : null;
	}

	private static List<UserId> recipients(Missing missing, Kind kind, List<UserId> approvers) {
		if (kind != Kind.OVERDUE) {
			return (missing.contributor() != null) ? List.of(missing.contributor()) : List.of();
		}
		return (missing.approver() != null) ? List.of(missing.approver()) : approvers;
	}

	private void send(AccountSummary person, List<Part> parts) {
		List<Part> fresh = parts.stream().filter((part) -> claim(person.id(), part)).toList();
		if (!fresh.isEmpty() && !this.mail.send(person.email(), subject(fresh.get(0)), text(person, fresh))) {
			fresh.forEach((part) -> release(person.id(), part));
		}
	}

	/**
	 * Notes the reminder before it is sent, so that two instances never send it twice.
	 */
	private boolean claim(UserId person, Part part) {
		return reminder("""
				insert into round_reminder (round_id, person_id, kind, due_on, sent_at)
				values (:round, :person, :kind, :due, :now) on conflict do nothing
				""", person, part).param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
	}

	private void release(UserId person, Part part) {
		reminder("""
				delete from round_reminder
				 where round_id = :round and person_id = :person and kind = :kind and due_on = :due
				""", person, part).update();
	}

	private JdbcClient.StatementSpec reminder(String sql, UserId person, Part part) {
		Missing first = part.missing().get(0);
		return this.jdbc.sql(sql)
			.param("round", first.round())
			.param("person", person.value())
			.param("kind", part.kind().name())
			.param("due", first.due());
	}

	private static String subject(Part part) {
		Missing first = part.missing().get(0);
		return (part.kind() == Kind.OVERDUE) ? "Figures are overdue: " + first.label()
				: "Figures are due on " + Days.inWords(first.due()) + ": " + first.label();
	}

	private String text(AccountSummary person, List<Part> parts) {
		return """
				Hello %s,

				%s

				%s
				%s
				""".formatted(person.name(), parts.stream().map(this::text).collect(Collectors.joining("\n\n")),
				this.site.name(), this.site.link("/"));
	}

	private String text(Part part) {
		Missing first = part.missing().get(0);
		if (part.kind() != Kind.OVERDUE) {
			return """
					These figures of “%s” are due on %s and are not entered yet:

					%s

					Enter them here: %s""".formatted(first.label(), Days.inWords(first.due()), list(part.missing()),
					this.site.link("/returns/" + first.slug()));
		}
		Map<String, List<Missing>> byPerson = part.missing()
			.stream()
			.collect(Collectors.groupingBy(Missing::name, TreeMap::new, Collectors.toList()));
		return """
				These figures of “%s” were due on %s and are not entered yet:

				%s

				Who owes what: %s""".formatted(first.label(), Days.inWords(first.due()),
				byPerson.entrySet()
					.stream()
					.map((each) -> each.getKey() + ":\n" + list(each.getValue()))
					.collect(Collectors.joining("\n\n")),
				this.site.link("/manage/rounds/" + first.slug()));
	}

	private static String list(List<Missing> missing) {
		return missing.stream()
			.map((each) -> "- " + each.measure() + (each.returned() ? " (returned to be changed)" : ""))
			.collect(Collectors.joining("\n"));
	}

	/** Which reminder it is. */
	private enum Kind {

		BEFORE_DUE, DUE_SOON, OVERDUE

	}

	private record Key(UUID round, Kind kind) {
	}

	/**
	 * A measure that is not entered.
	 */
	private record Missing(UUID round, String slug, String label, LocalDate due, LocalDate closes,
			@Nullable UserId contributor, @Nullable UserId approver, String name, String measure, boolean returned) {
	}

	/**
	 * What one person is reminded of in one round.
	 */
	private record Part(Kind kind, List<Missing> missing) {
	}

}
