package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetFile;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in a register from a file. One person sends and confirms it, another publishes
 * the whole of it in one act.
 */
@Service
public class RegisterImports {

	private final PendingImports pending;

	private final Decisions decisions;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	RegisterImports(PendingImports pending, Decisions decisions, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.pending = pending;
		this.decisions = decisions;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Reads a file, for a preview.
	 * @throws RuleBroken if the file as a whole cannot be read
	 */
	public ImportId receive(SheetFile file, By by) {
		return this.pending.receive(file, rules(), by);
	}

	/**
	 * What the import would do now.
	 * @throws NotFound if there is none of this person
	 */
	public ImportPreview<ImportedDecision> preview(ImportId id, UserId who) {
		return this.pending.preview(id, rules(), who);
	}

	/** Throws an import away before it is confirmed. */
	public void discard(ImportId id, UserId who) {
		this.pending.discard(id, rules(), who);
	}

	/**
	 * Takes the new decisions over, for an approver to publish, and changes drafts.
	 * @param fingerprint the preview that was seen
	 * @param filename the name of the file
	 * @param source where the register comes from, as readers see it
	 * @return what was done
	 * @throws StaleRecord if something changed since the preview was seen
	 */
	public PendingImports.Imported confirm(ImportId id, String fingerprint, String filename, String source, By by) {
		return this.pending.confirm(id, fingerprint, rules(), by, (rows) -> store(id, filename, source, rows, by));
	}

	private void store(ImportId id, String filename, String source, List<ImportPreview.Row<ImportedDecision>> rows,
			By by) {
		this.jdbc.sql("""
				insert into decision_import (id, filename, imported_at, imported_by, imported_name)
				values (?, ?, ?, ?, ?)
				""").params(id.value(), filename, by.when().atOffset(ZoneOffset.UTC), who(by), by.name()).update();
		for (ImportPreview.Row<ImportedDecision> row : rows) {
			ImportedDecision decision = row.accepted();
			if (row.version() == null) {
				insert(id, source, decision, by);
			}
			else {
				change(decision, row.version(), by);
			}
		}
	}

	private void insert(ImportId id, String source, ImportedDecision decision, By by) {
		UUID key = UUID.randomUUID();
		Withholding withholding = decision.withholding();
		this.jdbc
			.sql("""
					insert into decision (id, printed, year, number, suffix, status, title, told, summary, made_on, lead, cost,
					                      priority, classification, withheld_reason, withheld_ground, withheld_by, review_on,
					                      source, import_id, drafted_by, drafted_name, drafted_at, submitted_by,
					                      submitted_name, submitted_at)
					values (:id, :printed, :year, :number, :suffix, 'SUBMITTED', :title, :told, :summary, :made, :lead, :cost,
					        :priority, :classification, :reason, :ground, :decider, :review, :source, :import, :who, :name,
					        :when, :who, :name, :when)
					""")
			.param("id", key)
			.param("printed", decision.printed())
			.param("year", decision.reference().year())
			.param("number", decision.reference().number())
			.param("suffix", decision.reference().suffix())
			.param("title", decision.title())
			.param("told", withholding.told())
			.param("summary", decision.summary())
			.param("made", decision.madeOn())
			.param("lead", decision.lead())
			.param("cost", decision.cost())
			.param("priority", decision.priority())
			.param("classification", decision.classification().name())
			.param("reason", withholding.reason())
			.param("ground", withholding.ground())
			.param("decider", withholding.decidedBy())
			.param("review", withholding.reviewOn())
			.param("source", source)
			.param("import", id.value())
			.param("who", who(by))
			.param("name", by.name())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("insert into decision_author (decision_id, person_id) values (?, ?)")
			.params(key, who(by))
			.update();
	}

	private void change(ImportedDecision imported, int version, By by) {
		Decision draft = this.decisions.findByReference(imported.reference()).orElseThrow(StaleRecord::new);
		draft.requireVersion(version);
		draft.edit(imported.over(draft.getContent()), by);
		this.decisions.saveAndFlush(draft);
	}

	/**
	 * A register that was brought in.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public DecisionDesk.Import read(UUID id) {
		return this.jdbc
			.sql("""
					select i.*, (select count(*) from decision d where d.import_id = i.id and d.status = 'SUBMITTED') as waiting
					  from decision_import i where i.id = ?
					""")
			.param(id)
			.query((row, number) -> new DecisionDesk.Import(id, row.getString("filename"),
					DecisionRegister.instant(row, "imported_at"), row.getString("imported_name"),
					row.getInt("waiting")))
			.optional()
			.orElseThrow(() -> new NotFound("import " + id));
	}

	/**
	 * Publishes every decision of a register that was brought in and still waits. From
	 * then on readers see each as of its own date, or as of now where none is recorded.
	 * @return how many were published
	 * @throws RuleBroken if the person brought it in, or wrote one of them
	 */
	@Transactional
	public int publish(UUID id, By by) {
		boolean own = this.jdbc.sql("""
				select exists (select from decision d join decision_author a on a.decision_id = d.id
				                where d.import_id = ? and d.status = 'SUBMITTED' and a.person_id = ?)
				""").params(id, who(by)).query(Boolean.class).single();
		if (own) {
			throw new RuleBroken(
					"You brought this register in or wrote a part of it, so somebody else must publish it");
		}
		int published = this.jdbc.sql("""
				update decision
				   set status = 'PUBLISHED', version = version + 1, published_by = :who, published_name = :name,
				       visible_from = coalesce(made_on::timestamp at time zone 'Europe/London', :now)
				 where import_id = :id and status = 'SUBMITTED'
				""")
			.param("who", who(by))
			.param("name", by.name())
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
		this.audit.record(by, "Published", new Subject("decision register", id.toString(), read(id).filename()),
				Changes.none().set("Decisions", published));
		return published;
	}

	private RegisterImport rules() {
		return new RegisterImport(this::stored, this.clock);
	}

	private List<RegisterImport.Stored> stored() {
		return this.jdbc.sql("select * from decision").query(RegisterImports::storedRow).list();
	}

	private static RegisterImport.Stored storedRow(ResultSet row, int number) throws SQLException {
		Decision.Content content = new Decision.Content(row.getString("printed"), DecisionRegister.reference(row),
				row.getString("title"), row.getString("summary"), row.getObject("made_on", LocalDate.class),
				row.getString("lead"), row.getBigDecimal("cost"), row.getString("priority"),
				Classification.valueOf(row.getString("classification")),
				new Withholding(row.getString("told"), row.getString("withheld_reason"),
						row.getString("withheld_ground"), row.getString("withheld_by"),
						row.getObject("review_on", LocalDate.class)),
				List.of());
		return new RegisterImport.Stored(row.getObject("id", UUID.class), row.getInt("version"),
				Decision.Status.valueOf(row.getString("status")), content);
	}

	private static UUID who(By by) {
		return Objects.requireNonNull(by.who()).value();
	}

}
