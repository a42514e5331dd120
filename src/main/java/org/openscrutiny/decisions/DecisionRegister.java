package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as every reader sees it. Everything is read from a view of the database
 * that leaves out what is withheld.
 */
@Service
@Transactional(readOnly = true)
public class DecisionRegister {

	private static final String FILTERED = """
			  from public_decision
			 where visible_from <= :now
			   and (cast(:from as date) is null or made_on >= :from)
			   and (cast(:to as date) is null or made_on <= :to)
			   and (cast(:text as text) is null
			        or concat_ws(' ', printed, reference, title, summary, lead, priority, section_title) ilike :text)
			   and (cast(:class as text) is null or classification = :class)
			   and (cast(:priority as text) is null
			        or coalesce((%s), lower(:priority) in (lower(priority), lower(section_title))))
			""".formatted(corrected("lower(e.corrected) = lower(:priority)"));

	private static final String OF_YEAR = " and (cast(:year as integer) is null or year = :year) order by ";

	private final JdbcClient jdbc;

	private final DecisionDocuments documents;

	private final DecisionEvents events;

	private final DecisionMinutes minutes;

	private final NumberSeries numbers;

	private final Clock clock;

	DecisionRegister(JdbcClient jdbc, DecisionDocuments documents, DecisionEvents events, DecisionMinutes minutes,
			NumberSeries numbers, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.events = events;
		this.minutes = minutes;
		this.numbers = numbers;
		this.clock = clock;
	}

	/**
	 * A page of the register.
	 * @param page the number of the page, from 1; past the last, the last is given
	 */
	public DecisionList list(DecisionFilter filter, int page) {
		List<Count> counts = filtered(
				"select year, classification, count(*) as number" + FILTERED + " group by year, classification", filter)
			.query((row, number) -> new Count(row.getInt("year"),
					Classification.valueOf(row.getString("classification")), row.getInt("number")))
			.list();
		Map<Integer, Integer> years = new TreeMap<>((a, b) -> b - a);
		Map<Classification, Integer> kinds = new EnumMap<>(Classification.class);
		int total = 0;
		for (Count count : counts) {
			years.merge(count.year(), count.number(), Integer::sum);
			if (filter.year() == null || filter.year() == count.year()) {
				kinds.merge(count.classification(), count.number(), Integer::sum);
				total += count.number();
			}
		}
		int last = Math.max(1, (total + DecisionList.PAGE - 1) / DecisionList.PAGE);
		List<DecisionLine> lines = filtered(
				"select *" + FILTERED + OF_YEAR + filter.order().getSql() + " limit :limit offset :offset", filter)
			.param("year", filter.year())
			.param("limit", DecisionList.PAGE)
			.param("offset", (Math.min(page, last) - 1) * DecisionList.PAGE)
			.query((row, number) -> Columns.line(row))
			.list();
		return new DecisionList(lines, total, kinds, years, priorities(),
				filter.isWholeSeries() ? this.numbers.notUsed(filter.year()) : List.of());
	}

	/** Reads all decisions of a filter, one by one. */
	public void forEach(DecisionFilter filter, Consumer<DecisionLine> reader) {
		filtered("select *" + FILTERED + OF_YEAR + filter.order().getSql(), filter).param("year", filter.year())
			.query((row) -> {
				reader.accept(Columns.line(row));
			});
	}

	private JdbcClient.StatementSpec filtered(String sql, DecisionFilter filter) {
		return this.jdbc.sql(sql)
			.param("now", now())
			.param("from", filter.from())
			.param("to", filter.to())
			.param("text", (filter.text() != null) ? "%" + escape(filter.text()) + "%" : null)
			.param("class", (filter.classification() != null) ? filter.classification().name() : null)
			.param("priority", filter.priority());
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	private List<String> priorities() {
		return this.jdbc.sql("""
				select distinct priority
				  from (select coalesce((%s), section_title, priority) as priority from public_decision
				         where visible_from <= :now) named
				 where priority is not null order by priority
				""".formatted(corrected("e.corrected"))).param("now", now()).query(String.class).list();
	}

	/** Of the correction that says which priority is right, if there is one. */
	private static String corrected(String column) {
		return "select " + column + """
				 from decision_event e
				 where e.decision_id = public_decision.id and e.field = 'PRIORITY' and e.happened_at <= :now
				   and public_decision.classification = 'PUBLIC'
				 order by e.id desc limit 1
				""";
	}

	/** The decisions that became visible last, the newest first. */
	public List<DecisionLine> latest(int most) {
		return this.jdbc.sql("""
				select * from public_decision where visible_from <= :now
				 order by visible_from desc, year desc, number desc, suffix desc limit :most
				""").param("now", now()).param("most", most).query((row, number) -> Columns.line(row)).list();
	}

	/**
	 * When decisions last changed for readers, for those that did after they were
	 * published.
	 * @return the instants by decision
	 */
	public Map<DecisionId, Instant> changedAt() {
		return this.events.changedAt(this.clock.instant());
	}

	/**
	 * What was found wrong in public decisions, for those in which something was.
	 * @return the corrections by decision, the oldest first
	 */
	public Map<DecisionId, List<DecisionPage.Correction>> corrections() {
		return this.events.corrections(this.clock.instant());
	}

	/**
	 * Where a reader finds the decision that is printed under a reference which is not
	 * the one it is filed under.
	 */
	public Optional<DecisionReference> printedAs(DecisionReference printed) {
		return this.jdbc.sql(
				"select year, number, suffix from public_decision where upper(printed) = :printed and visible_from <= :now")
			.param("printed", printed.toString())
			.param("now", now())
			.query((row, number) -> Columns.reference(row))
			.list()
			.stream()
			.findFirst();
	}

	/**
	 * What a decision is identified by.
	 * @throws NotFound if there is none that readers may know of
	 */
	DecisionId idOf(DecisionReference reference) {
		return line(reference).id();
	}

	/**
	 * Everything about one decision.
	 * @throws NotFound if there is none that readers may know of
	 */
	public DecisionPage read(DecisionReference reference) {
		DecisionLine line = line(reference);
		boolean withheld = line.isWithheld();
		Instant now = this.clock.instant();
		List<DecisionPage.Happening> history = this.events.history(line.id(), now);
		return new DecisionPage(line, related(line, withheld), history,
				withheld ? List.of() : this.events.corrections(line.id(), now), scrutiny(line), laidBefore(line),
				this.minutes.of(line.id()), withheld ? List.of() : this.documents.of(line.id()),
				withheld ? Map.of() : this.documents.replaced(line.id(), openSince(line, history)));
	}

	/** From when on readers could read the documents of a decision that is public now. */
	private static Instant openSince(DecisionLine line, List<DecisionPage.Happening> history) {
		return history.stream()
			.filter((act) -> act.kind() == DecisionPage.Happening.Kind.DECLASSIFIED)
			.map(DecisionPage.Happening::at)
			.findFirst()
			.orElse(line.visibleFrom());
	}

	private DecisionLine line(DecisionReference reference) {
		return this.jdbc.sql("select * from public_decision where reference = :reference and visible_from <= :now")
			.param("reference", reference.toString())
			.param("now", now())
			.query((row, number) -> Columns.line(row))
			.optional()
			.orElseThrow(() -> new NotFound("No decision " + reference));
	}

	/** What a withheld decision does to others is part of what is withheld. */
	private List<DecisionPage.Related> related(DecisionLine line, boolean withheld) {
		return this.jdbc.sql("""
				select r.kind, true as own, r.year, r.number, r.suffix, d.title, d.id
				  from decision_relation r
				  left join public_decision d
				    on (d.year, d.number, d.suffix) = (r.year, r.number, r.suffix) and d.visible_from <= :now
				 where r.decision_id = :id and not :withheld
				union all
				select r.kind, false, d.year, d.number, d.suffix, d.title, d.id
				  from decision_relation r
				  join public_decision d on d.id = r.decision_id and d.visible_from <= :now
				 where (r.year, r.number, r.suffix) = (:year, :number, :suffix) and d.classification = 'PUBLIC'
				 order by own desc, kind, year, number, suffix
				""")
			.param("id", line.id().value())
			.param("withheld", withheld)
			.param("now", now())
			.param("year", line.reference().year())
			.param("number", line.reference().number())
			.param("suffix", line.reference().suffix())
			.query((row, number) -> {
				Relation.Kind kind = Relation.Kind.valueOf(row.getString("kind"));
				DecisionReference other = Columns.reference(row);
				return new DecisionPage.Related(row.getBoolean("own") ? kind.getLabel() : kind.getInverse(),
						other.toString(), row.getString("title"),
						(row.getObject("id") != null) ? "/decisions/" + other : null);
			})
			.list();
	}

	private List<DecisionPage.Scrutiny> scrutiny(DecisionLine line) {
		return this.jdbc.sql("""
				select note, marked_at, ended_at from decision_scrutiny
				 where decision_id = :id and marked_at <= :now order by marked_at desc
				""")
			.param("id", line.id().value())
			.param("now", now())
			.query((row, number) -> new DecisionPage.Scrutiny(row.getString("note"), Columns.instant(row, "marked_at"),
					Columns.instantOrNull(row, "ended_at")))
			.list();
	}

	private List<DecisionPage.Laid> laidBefore(DecisionLine line) {
		return this.jdbc.sql("""
				select l.heading, l.meeting, l.item_number
				  from decision_list l join decision_list_entry e on e.list_id = l.id
				 where e.decision_id = :id and l.frozen_at <= :now
				 order by l.frozen_at
				""")
			.param("id", line.id().value())
			.param("now", now())
			.query((row, number) -> new DecisionPage.Laid(row.getString("heading"), row.getString("meeting"),
					row.getObject("item_number", Integer.class)))
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Count(int year, Classification classification, int number) {
	}

}
