package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as the commissioner's office works with it: everything, drafts and
 * withheld decisions included.
 */
@Service
@Transactional(readOnly = true)
public class DecisionDesk {

	private static final String ROWS = """
			select id, printed, year, number, suffix, status, title, classification, review_on, drafted_name,
			       submitted_name, coalesce(submitted_at, drafted_at) as touched_at, return_message, import_id
			  from decision
			""";

	private final Decisions decisions;

	private final DocumentManagement documents;

	private final JdbcClient jdbc;

	private final Clock clock;

	DecisionDesk(Decisions decisions, DocumentManagement documents, JdbcClient jdbc, Clock clock) {
		this.decisions = decisions;
		this.documents = documents;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is to be done, and a page of what is published.
	 * @param page the page of published decisions, from 1
	 */
	public Overview overview(int page) {
		List<Row> open = rows(ROWS
				+ " where (status = 'DRAFT' or status = 'SUBMITTED' and import_id is null) order by year desc, number desc, suffix desc");
		int published = count("select count(*) from decision where status = 'PUBLISHED'");
		int last = Math.max(1, (published + DecisionList.PAGE - 1) / DecisionList.PAGE);
		List<Row> lines = this.jdbc.sql(ROWS
				+ " where status = 'PUBLISHED' order by year desc, number desc, suffix desc limit :limit offset :offset")
			.param("limit", DecisionList.PAGE)
			.param("offset", (Math.min(page, last) - 1) * DecisionList.PAGE)
			.query(DecisionDesk::row)
			.list();
		List<Row> due = this.jdbc.sql(ROWS + """
				 where status = 'PUBLISHED' and classification <> 'PUBLIC' and review_on <= :today
				 order by review_on, year, number, suffix
				""").param("today", LocalDate.now(this.clock)).query(DecisionDesk::row).list();
		int undated = count("""
				select count(*) from decision
				 where status = 'PUBLISHED' and classification <> 'PUBLIC' and review_on is null
				""");
		return new Overview(open.stream().filter((row) -> row.status() == Decision.Status.SUBMITTED).toList(),
				open.stream().filter((row) -> row.status() == Decision.Status.DRAFT).toList(), due, undated, gaps(),
				imports(), lines, published);
	}

	/** Published decisions that are withheld and have no review date, by reference. */
	public List<Row> withoutReview() {
		return rows(ROWS + """
				 where status = 'PUBLISHED' and classification <> 'PUBLIC' and review_on is null
				 order by year desc, number desc, suffix desc
				""");
	}

	private List<Row> rows(String sql) {
		return this.jdbc.sql(sql).query(DecisionDesk::row).list();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(new DecisionId(row.getObject("id", UUID.class)), row.getString("printed"),
				DecisionRegister.reference(row), Decision.Status.valueOf(row.getString("status")),
				row.getString("title"), Classification.valueOf(row.getString("classification")),
				row.getObject("review_on", LocalDate.class), row.getString("drafted_name"),
				row.getString("submitted_name"), DecisionRegister.instantOrNull(row, "touched_at"),
				row.getString("return_message"));
	}

	private List<Import> imports() {
		return this.jdbc.sql("""
				select i.id, i.filename, i.imported_at, i.imported_name, count(*) as waiting
				  from decision_import i join decision d on d.import_id = i.id and d.status = 'SUBMITTED'
				 group by i.id order by i.imported_at
				""")
			.query((row, number) -> new Import(row.getObject("id", UUID.class), row.getString("filename"),
					DecisionRegister.instant(row, "imported_at"), row.getString("imported_name"),
					row.getInt("waiting")))
			.list();
	}

	/** The numbers that are missing, with what was said about them. */
	public List<Gap> gaps() {
		Map<DecisionReference, String> explained = this.jdbc.sql("""
				select distinct on (year, number) year, number, '' as suffix, explanation
				  from decision_gap order by year, number, id desc
				""")
			.query((row, number) -> Map.entry(DecisionRegister.reference(row), row.getString("explanation")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return Gaps.in(references(" where status = 'PUBLISHED'"), references(""))
			.stream()
			.map((number) -> new Gap(number, explained.get(number)))
			.toList();
	}

	private List<DecisionReference> references(String where) {
		return this.jdbc.sql("select year, number, suffix from decision" + where)
			.query((row, number) -> DecisionRegister.reference(row))
			.list();
	}

	/** The next free number of this year. */
	public DecisionReference suggestion() {
		int year = LocalDate.now(this.clock).getYear();
		List<DecisionReference> taken = new ArrayList<>(references(""));
		taken.addAll(this.jdbc.sql("select year, number, '' as suffix from decision_gap where year = ?")
			.param(year)
			.query((row, number) -> DecisionRegister.reference(row))
			.list());
		return Gaps.next(year, taken);
	}

	/**
	 * A decision with everything that the office knows of it.
	 * @throws NotFound if there is none
	 */
	public Sheet read(DecisionId id) {
		Decision decision = this.decisions.findById(id).orElseThrow(() -> new NotFound("decision " + id));
		return new Sheet(decision, this.documents.of(DecisionDocuments.KIND, id.value()), changes(id));
	}

	private List<Change> changes(DecisionId id) {
		return this.jdbc.sql("select * from decision_event where decision_id = ? order by id desc")
			.param(id.value())
			.query((row, number) -> new Change(row.getString("kind"), DecisionRegister.instant(row, "happened_at"),
					row.getString("person_name"), row.getString("field"), row.getString("corrected"),
					row.getString("explanation")))
			.list();
	}

	/**
	 * What the office has on its desk.
	 *
	 * @param submitted what waits for an approver
	 * @param drafts what is being written
	 * @param due withheld decisions whose review date has come
	 * @param undated how many withheld decisions have no review date
	 * @param gaps missing numbers
	 * @param imports registers that were brought in and wait for an approver
	 * @param published a page of the published decisions
	 * @param total how many are published
	 */
	public record Overview(List<Row> submitted, List<Row> drafts, List<Row> due, int undated, List<Gap> gaps,
			List<Import> imports, List<Row> published, int total) {

		public int lastPage() {
			return Math.max(1, (this.total + DecisionList.PAGE - 1) / DecisionList.PAGE);
		}

	}

	/**
	 * A decision in a list of the office.
	 */
	public record Row(DecisionId id, String printed, DecisionReference reference, Decision.Status status, String title,
			Classification classification, @Nullable LocalDate reviewOn, @Nullable String draftedName,
			@Nullable String submittedName, @Nullable Instant touchedAt, @Nullable String returnMessage) {
	}

	/**
	 * A number that no decision has.
	 *
	 * @param reference the number
	 * @param explanation what readers are told; null if nothing yet
	 */
	public record Gap(DecisionReference reference, @Nullable String explanation) {
	}

	/**
	 * A register that was brought in.
	 *
	 * @param waiting how many of its decisions are not published yet
	 */
	public record Import(UUID id, String filename, Instant importedAt, String importedName, int waiting) {
	}

	/**
	 * One decision, as the office sees it.
	 */
	public record Sheet(Decision decision, List<DocumentSummary> documents, List<Change> changes) {
	}

	/**
	 * Something that became of a published decision.
	 */
	public record Change(String kind, Instant at, String by, @Nullable String field, @Nullable String corrected,
			@Nullable String explanation) {

		/** What was done, in words. */
		public String getLabel() {
			return (this.field != null) ? "Corrected: " + CorrectedField.valueOf(this.field).getLabel()
					: DecisionPage.Happening.Kind.valueOf(this.kind).getLabel();
		}

	}

}
