package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

	private static final String NEWEST_FIRST = " order by year desc, number desc, suffix desc";

	private static final String WITHHELD = " where status = 'PUBLISHED' and classification <> 'PUBLIC' and ";

	private final Decisions decisions;

	private final DecisionDocuments documents;

	private final DecisionEvents events;

	private final NumberSeries numbers;

	private final RegisterImports imports;

	private final JdbcClient jdbc;

	private final Clock clock;

	DecisionDesk(Decisions decisions, DecisionDocuments documents, DecisionEvents events, NumberSeries numbers,
			RegisterImports imports, JdbcClient jdbc, Clock clock) {
		this.decisions = decisions;
		this.documents = documents;
		this.events = events;
		this.numbers = numbers;
		this.imports = imports;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is to be done, and a page of what is published.
	 * @param page the page of published decisions, from 1; past the last, the last is
	 * given
	 */
	public Overview overview(int page) {
		Waiting waiting = waiting();
		int undated = this.jdbc.sql("select count(*) from decision" + WITHHELD + "review_on is null")
			.query(Integer.class)
			.single();
		return new Overview(waiting.submitted(), waiting.drafts(), waiting.due(), undated, this.numbers.gaps(),
				this.imports.waiting(), page(" where status = 'PUBLISHED'", null, page));
	}

	/**
	 * What waits for the office: sent for approval, being written, and due for review.
	 */
	public Waiting waiting() {
		List<Row> open = open();
		return new Waiting(of(open, DecisionStatus.SUBMITTED), of(open, DecisionStatus.DRAFT), reviewsDue());
	}

	private List<Row> open() {
		return this.jdbc
			.sql(ROWS + " where (status = 'DRAFT' or status = 'SUBMITTED' and import_id is null)" + NEWEST_FIRST)
			.query(DecisionDesk::row)
			.list();
	}

	private static List<Row> of(List<Row> rows, DecisionStatus status) {
		return rows.stream().filter((row) -> row.status() == status).toList();
	}

	private List<Row> reviewsDue() {
		return this.jdbc.sql(ROWS + WITHHELD + "review_on <= :today order by review_on, year, number, suffix")
			.param("today", LocalDate.now(this.clock))
			.query(DecisionDesk::row)
			.list();
	}

	/**
	 * What of a register that was brought in waits for an approver.
	 * @param register identifies it
	 * @param page the page, from 1; past the last, the last is given
	 */
	public Rows waitingOf(UUID register, int page) {
		return page(" where status = 'SUBMITTED' and import_id = :register", register, page);
	}

	private Rows page(String where, @Nullable UUID register, int page) {
		int total = this.jdbc.sql("select count(*) from decision" + where)
			.param("register", register)
			.query(Integer.class)
			.single();
		int shown = Math.min(page, Rows.pages(total));
		return new Rows(this.jdbc.sql(ROWS + where + NEWEST_FIRST + " limit :limit offset :offset")
			.param("register", register)
			.param("limit", DecisionList.PAGE)
			.param("offset", (shown - 1) * DecisionList.PAGE)
			.query(DecisionDesk::row)
			.list(), total, shown);
	}

	/** Published decisions that are withheld and have no review date, by reference. */
	public List<Row> withoutReview() {
		return this.jdbc.sql(ROWS + WITHHELD + "review_on is null" + NEWEST_FIRST).query(DecisionDesk::row).list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(Columns.id(row), row.getString("printed"), Columns.reference(row),
				DecisionStatus.valueOf(row.getString("status")), row.getString("title"),
				Classification.valueOf(row.getString("classification")), row.getObject("review_on", LocalDate.class),
				row.getString("drafted_name"), row.getString("submitted_name"),
				Columns.instantOrNull(row, "touched_at"), row.getString("return_message"));
	}

	/**
	 * A decision with everything that the office knows of it.
	 * @throws NotFound if there is none
	 */
	public Sheet read(DecisionId id) {
		Decision decision = this.decisions.byId(id);
		return new Sheet(decision, this.documents.of(id), this.events.changes(id, this.clock.instant()));
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
	 */
	public record Overview(List<Row> submitted, List<Row> drafts, List<Row> due, int undated,
			List<NumberSeries.Gap> gaps, List<RegisterImports.BroughtIn> imports, Rows published) {
	}

	/**
	 * What waits for the office.
	 *
	 * @param submitted what waits for an approver, registers that were brought in left
	 * out
	 * @param drafts what is being written
	 * @param due withheld decisions whose review date has come
	 */
	public record Waiting(List<Row> submitted, List<Row> drafts, List<Row> due) {
	}

	/**
	 * A page of decisions, the newest reference first.
	 *
	 * @param rows the decisions
	 * @param total how many there are on all pages
	 * @param page the number of this page, from 1
	 */
	public record Rows(List<Row> rows, int total, int page) {

		/** The number of the last page, from 1. */
		public int lastPage() {
			return pages(this.total);
		}

		private static int pages(int total) {
			return Math.max(1, (total + DecisionList.PAGE - 1) / DecisionList.PAGE);
		}

	}

	/**
	 * A decision in a list of the office.
	 */
	public record Row(DecisionId id, String printed, DecisionReference reference, DecisionStatus status, String title,
			Classification classification, @Nullable LocalDate reviewOn, @Nullable String draftedName,
			@Nullable String submittedName, @Nullable Instant touchedAt, @Nullable String returnMessage) {
	}

	/**
	 * One decision, as the office sees it.
	 */
	public record Sheet(Decision decision, List<DocumentSummary> documents, List<Change> changes) {
	}

	/**
	 * Something that became of a published decision.
	 *
	 * @param label what was done
	 * @param at when
	 * @param by who did it
	 * @param corrected what is right, if something was wrong
	 * @param explanation why it was done
	 */
	public record Change(String label, Instant at, String by, @Nullable String corrected,
			@Nullable String explanation) {
	}

}
