package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
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
			        or concat_ws(' ', printed, reference, title, summary, lead, priority) ilike :text)
			   and (cast(:class as text) is null or classification = :class)
			   and (cast(:priority as text) is null or lower(priority) = lower(:priority))
			""";

	private static final String OF_YEAR = " and (cast(:year as integer) is null or year = :year) order by ";

	private final JdbcClient jdbc;

	private final DocumentManagement documents;

	private final Clock clock;

	DecisionRegister(JdbcClient jdbc, DocumentManagement documents, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
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
			.query((row, number) -> line(row))
			.list();
		return new DecisionList(lines, total, kinds, years, priorities(), unused(filter));
	}

	/** Reads all decisions of a filter, one by one. */
	public void forEach(DecisionFilter filter, Consumer<DecisionLine> reader) {
		filtered("select *" + FILTERED + OF_YEAR + filter.order().getSql(), filter).param("year", filter.year())
			.query((row) -> {
				reader.accept(line(row));
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
				select distinct priority from public_decision
				 where visible_from <= :now and priority is not null order by priority
				""").param("now", now()).query(String.class).list();
	}

	/** The numbers not used that belong to a list of a whole series. */
	private List<UnusedNumber> unused(DecisionFilter filter) {
		if (!filter.isWholeSeries()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select distinct on (year, number) year, number, explanation, explained_at
				  from decision_gap g
				 where (cast(:year as integer) is null or year = :year)
				   and explained_at <= :now
				   and not exists (select from public_decision d
				                    where d.year = g.year and d.number = g.number and d.suffix = ''
				                      and d.visible_from <= :now)
				 order by year desc, number desc, id desc
				""")
			.param("year", filter.year())
			.param("now", now())
			.query((row, number) -> new UnusedNumber(
					new DecisionReference(row.getInt("year"), row.getInt("number"), ""), row.getString("explanation"),
					instant(row, "explained_at")))
			.list();
	}

	/** The decisions that became visible last, the newest first. */
	public List<DecisionLine> latest(int most) {
		return this.jdbc.sql("""
				select * from public_decision where visible_from <= :now
				 order by visible_from desc, year desc, number desc, suffix desc limit :most
				""").param("now", now()).param("most", most).query((row, number) -> line(row)).list();
	}

	/**
	 * When the decisions last changed after they were published, for those that did.
	 * @return the instants by decision
	 */
	public Map<UUID, Instant> changedAt() {
		Map<UUID, Instant> changed = new HashMap<>();
		this.jdbc.sql("""
				select e.decision_id, max(e.happened_at) as happened_at
				  from decision_event e join public_decision d on d.id = e.decision_id
				 where e.happened_at <= :now and (e.kind <> 'CORRECTED' or d.classification = 'PUBLIC')
				 group by e.decision_id
				""").param("now", now()).query((row) -> {
			changed.put(row.getObject("decision_id", UUID.class), instant(row, "happened_at"));
		});
		return changed;
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
			.query((row, number) -> reference(row))
			.list()
			.stream()
			.findFirst();
	}

	/**
	 * Everything about one decision.
	 * @throws NotFound if there is none that readers may know of
	 */
	public DecisionPage read(DecisionReference reference) {
		DecisionLine line = this.jdbc
			.sql("select * from public_decision where reference = :reference and visible_from <= :now")
			.param("reference", reference.toString())
			.param("now", now())
			.query((row, number) -> line(row))
			.optional()
			.orElseThrow(() -> new NotFound("No decision " + reference));
		boolean withheld = line.isWithheld();
		return new DecisionPage(line, related(line, withheld), history(line), withheld ? List.of() : corrections(line),
				scrutiny(line), laidBefore(line), withheld ? List.of() : documents(line));
	}

	private List<DocumentSummary> documents(DecisionLine line) {
		return this.documents.of(DecisionDocuments.KIND, line.id().value());
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
				DecisionReference other = reference(row);
				return new DecisionPage.Related(row.getBoolean("own") ? kind.getLabel() : kind.getInverse(),
						other.toString(), row.getString("title"),
						(row.getObject("id") != null) ? "/decisions/" + other : null);
			})
			.list();
	}

	private List<DecisionPage.Happening> history(DecisionLine line) {
		return this.jdbc.sql("""
				select * from decision_event
				 where decision_id = :id and kind <> 'CORRECTED' and happened_at <= :now order by id desc
				""")
			.param("id", line.id().value())
			.param("now", now())
			.query((row, number) -> new DecisionPage.Happening(
					DecisionPage.Happening.Kind.valueOf(row.getString("kind")), instant(row, "happened_at"),
					Classification.valueOf(row.getString("classification")), withholding(row, null),
					row.getString("explanation")))
			.list();
	}

	private List<DecisionPage.Correction> corrections(DecisionLine line) {
		return this.jdbc.sql("""
				select * from decision_event
				 where decision_id = :id and kind = 'CORRECTED' and happened_at <= :now order by id
				""")
			.param("id", line.id().value())
			.param("now", now())
			.query((row, number) -> new DecisionPage.Correction(CorrectedField.valueOf(row.getString("field")),
					row.getString("corrected"), instant(row, "happened_at"), row.getString("explanation")))
			.list();
	}

	private List<DecisionPage.Scrutiny> scrutiny(DecisionLine line) {
		return this.jdbc.sql("""
				select note, marked_at, ended_at from decision_scrutiny
				 where decision_id = :id and marked_at <= :now order by marked_at desc
				""")
			.param("id", line.id().value())
			.param("now", now())
			.query((row, number) -> new DecisionPage.Scrutiny(row.getString("note"), instant(row, "marked_at"),
					instantOrNull(row, "ended_at")))
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

	static DecisionLine line(ResultSet row) throws SQLException {
		return new DecisionLine(new DecisionId(row.getObject("id", UUID.class)), row.getString("printed"),
				reference(row), Classification.valueOf(row.getString("classification")), row.getString("title"),
				row.getString("summary"), row.getObject("made_on", LocalDate.class), row.getString("lead"),
				row.getBigDecimal("cost"), row.getString("priority"), withholding(row, row.getString("title")),
				instant(row, "visible_from"), instantOrNull(row, "published_at"), row.getString("source"),
				row.getString("note"));
	}

	private static Withholding withholding(ResultSet row, @Nullable String told) throws SQLException {
		return new Withholding(told, row.getString("withheld_reason"), row.getString("withheld_ground"),
				row.getString("withheld_by"), row.getObject("review_on", LocalDate.class));
	}

	static DecisionReference reference(ResultSet row) throws SQLException {
		return new DecisionReference(row.getInt("year"), row.getInt("number"), row.getString("suffix"));
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Count(int year, Classification classification, int number) {
	}

}
