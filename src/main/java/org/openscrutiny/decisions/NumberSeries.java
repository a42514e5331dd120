package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The running numbers of decisions: which are missing, what was said about those, and
 * which comes next.
 */
@Service
@Transactional(readOnly = true)
public class NumberSeries {

	private final Decisions decisions;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	NumberSeries(Decisions decisions, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.decisions = decisions;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** The numbers that are missing, the newest year first. */
	public List<Gap> gaps() {
		Map<DecisionReference, String> explained = this.jdbc.sql("""
				select distinct on (year, number) year, number, '' as suffix, explanation
				  from decision_gap order by year, number, id desc
				""")
			.query((row, number) -> Map.entry(Columns.reference(row), row.getString("explanation")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return Gaps.in(references("decision where status = 'PUBLISHED'"), references("decision"))
			.stream()
			.map((number) -> new Gap(number, explained.get(number)))
			.toList();
	}

	/**
	 * One missing number.
	 * @throws NotFound if it is not missing
	 */
	public Gap gap(DecisionReference reference) {
		return gaps().stream()
			.filter((gap) -> gap.reference().equals(reference))
			.findFirst()
			.orElseThrow(() -> new NotFound("No gap " + reference));
	}

	private List<DecisionReference> references(String from) {
		return this.jdbc.sql("select year, number, suffix from " + from)
			.query((row, number) -> Columns.reference(row))
			.list();
	}

	/** The next number of this year that is free and was not explained as not used. */
	public DecisionReference suggestion() {
		List<DecisionReference> taken = new ArrayList<>(references("decision"));
		taken.addAll(references("(select year, number, '' as suffix from decision_gap) explained"));
		return Gaps.next(LocalDate.now(this.clock).getYear(), taken);
	}

	/**
	 * The numbers that were not used, as readers are told, the newest first.
	 * @param year only those of this year, or null for all
	 */
	public List<UnusedNumber> notUsed(@Nullable Integer year) {
		return this.jdbc.sql("""
				select distinct on (year, number) year, number, '' as suffix, explanation, explained_at
				  from decision_gap g
				 where (cast(:year as integer) is null or year = :year)
				   and explained_at <= :now
				   and not exists (select from public_decision d
				                    where d.year = g.year and d.number = g.number and d.suffix = ''
				                      and d.visible_from <= :now)
				 order by year desc, number desc, id desc
				""")
			.param("year", year)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new UnusedNumber(Columns.reference(row), row.getString("explanation"),
					Columns.instant(row, "explained_at")))
			.list();
	}

	/**
	 * Explains to every reader why a number of the series was not used.
	 * @throws RuleBroken if the number is taken
	 */
	@Transactional
	public void explain(DecisionReference number, String explanation, By by) {
		if (this.decisions.findByReference(number).isPresent()) {
			throw new RuleBroken("There is a decision " + number);
		}
		this.jdbc.sql("""
				insert into decision_gap (year, number, explanation, explained_at, explained_by, explained_name)
				values (:year, :number, :explanation, :when, :who, :name)
				""")
			.param("year", number.year())
			.param("number", number.number())
			.param("explanation", explanation)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.update();
		this.audit.record(by, "Explained a number not used", DecisionSubject.of(number),
				Changes.none().set("Explanation", explanation));
	}

	/**
	 * A number that no decision has.
	 *
	 * @param reference the number
	 * @param explanation what readers are told; null if nothing yet
	 */
	public record Gap(DecisionReference reference, @Nullable String explanation) {
	}

}
