package org.openscrutiny.statements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.EditionDesk.Standing;
import org.openscrutiny.scorecards.Finding;
import org.openscrutiny.shared.CanonicalJson;
import org.openscrutiny.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements as the commissioner's office works with them.
 */
@Service
@Transactional(readOnly = true)
public class StatementDesk {

	/** From when the law asks for a statement. */
	static final LocalDate DUTY_BEGAN = LocalDate.of(2021, 5, 31);

	private static final int QUARTERS_LOOKED_BACK = 4;

	private final Statements statements;

	private final StatementVersions versions;

	private final StatementCopies copies;

	private final StatementAssembly assembly;

	private final Clock clock;

	StatementDesk(Statements statements, StatementVersions versions, StatementCopies copies, StatementAssembly assembly,
			Clock clock) {
		this.statements = statements;
		this.versions = versions;
		this.copies = copies;
		this.assembly = assembly;
		this.clock = clock;
	}

	/**
	 * All statements with their newest versions, the latest quarter first, in a fixed
	 * number of statements.
	 */
	public List<Row> all() {
		Map<StatementVersionId, StatementCopies.Copy> standing = this.copies.standing()
			.stream()
			.collect(Collectors.toMap(StatementCopies.Copy::version, (copy) -> copy));
		Map<StatementId, StatementVersion> newest = new LinkedHashMap<>();
		this.versions.findAllByOrderByNumberDesc()
			.forEach((version) -> newest.putIfAbsent(version.getStatement(), version));
		Instant now = this.clock.instant();
		return this.statements.findAllByOrderBySlugDesc().stream().map((statement) -> {
			StatementVersion version = Optional.ofNullable(newest.get(statement.getId())).orElseThrow();
			StatementCopies.Copy copy = standing.get(version.getId());
			return new Row(statement, version.getNumber(), standing(copy, now),
					(copy != null) ? copy.releaseAt() : null);
		}).toList();
	}

	/** The quarters that can have a statement and have none, the latest first. */
	public List<Quarter> free() {
		List<String> taken = this.statements.findAllByOrderBySlugDesc().stream().map(Statement::getSlug).toList();
		Quarter current = Quarter.of(LocalDate.now(this.clock));
		return Stream.iterate(current, Quarter::before)
			.limit(QUARTERS_LOOKED_BACK + 1L)
			.filter((quarter) -> quarter.endsOn().isAfter(DUTY_BEGAN) && !taken.contains(quarter.slug()))
			.toList();
	}

	/**
	 * The quarters that are over and have no released statement: all since the last one
	 * that has, or the newest if none has.
	 */
	public List<Owed> owed() {
		List<Row> all = all();
		Quarter over = Quarter.of(LocalDate.now(this.clock)).before();
		Optional<Quarter> last = all.stream()
			.filter((row) -> row.released())
			.map((row) -> row.statement().getQuarter())
			.max(Comparator.naturalOrder());
		List<Owed> owed = new ArrayList<>();
		for (Quarter quarter = last.map(Quarter::next).orElse(over); quarter.compareTo(over) <= 0; quarter = quarter
			.next()) {
			String slug = quarter.slug();
			owed.add(new Owed(quarter,
					all.stream().filter((row) -> row.statement().getSlug().equals(slug)).findFirst().orElse(null),
					quarter.compareTo(over) < 0));
		}
		return owed;
	}

	/**
	 * A version with everything around it.
	 * @throws NotFound if there is none
	 */
	public Sheet read(String slug, int number) {
		Statement statement = this.statements.bySlug(slug);
		List<StatementVersion> all = this.versions.findByStatementOrderByNumberDesc(statement.getId());
		StatementVersion version = all.stream()
			.filter((each) -> each.getNumber() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("version " + number + " of " + slug));
		Optional<StatementCopies.Copy> copy = this.copies.standing(version.getId());
		Instant now = this.clock.instant();
		StatementAssembly.Assembled assembled = this.assembly.assemble(statement, version,
				copy.map(StatementCopies.Copy::releaseAt).orElse(now));
		StatementContent content = copy
			.map((one) -> CanonicalJson.read(this.copies.content(one.id()), StatementContent.class))
			.orElse(assembled.content());
		return new Sheet(statement, version, all.stream().map(StatementVersion::getNumber).toList(),
				standing(copy.orElse(null), now), copy.map(StatementCopies.Copy::releaseAt).orElse(null),
				copy.map(StatementCopies.Copy::sha256).orElse(null), content, assembled.priorities(),
				assembled.unknown(), assembled.findings());
	}

	private static Standing standing(StatementCopies.@Nullable Copy copy, Instant now) {
		return (copy == null) ? Standing.DRAFT : copy.isReleased(now) ? Standing.RELEASED : Standing.SCHEDULED;
	}

	/**
	 * A statement in the list.
	 *
	 * @param statement the statement
	 * @param number its newest version
	 * @param standing how far that is
	 * @param releaseAt when it is or was released
	 */
	public record Row(Statement statement, int number, Standing standing, @Nullable Instant releaseAt) {

		/** Whether readers see some version of it. */
		public boolean released() {
			return this.number > 1 || this.standing == Standing.RELEASED;
		}

	}

	/**
	 * A quarter that is over and has no released statement.
	 *
	 * @param quarter the quarter
	 * @param row what there is of its statement; null if it is not begun
	 * @param late whether the quarter after it is over, too
	 */
	public record Owed(Quarter quarter, @Nullable Row row, boolean late) {
	}

	/**
	 * A version with everything around it.
	 *
	 * @param statement the statement
	 * @param version the version
	 * @param versions the numbers of all versions, the newest first
	 * @param standing how far it is
	 * @param releaseAt when it is or was released
	 * @param sha256 the hash of the frozen copy
	 * @param content what readers see, or would see
	 * @param priorities the priorities that it answers to
	 * @param unknown references that lead to no figure
	 * @param findings what the check found
	 */
	public record Sheet(Statement statement, StatementVersion version, List<Integer> versions, Standing standing,
			@Nullable Instant releaseAt, @Nullable String sha256, StatementContent content,
			List<NationalPriority> priorities, List<String> unknown, List<Finding> findings) {

		public String getTitle() {
			return this.statement.getTitle();
		}

		public int getNumber() {
			return this.version.getNumber();
		}

		/** Where readers find it, once it is released. */
		public String getHref() {
			return "/statements/" + this.statement.getSlug();
		}

		/** What the check found, by kind. */
		public Map<Finding.Kind, List<Finding>> byKind() {
			return this.findings.stream()
				.collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()));
		}

		/**
		 * A priority that it answers to.
		 * @throws NotFound if it does not
		 */
		public NationalPriority priority(String code) {
			return this.priorities.stream()
				.filter((priority) -> priority.getCode().equals(code))
				.findFirst()
				.orElseThrow(() -> new NotFound("priority " + code + " in a statement"));
		}

	}

}
