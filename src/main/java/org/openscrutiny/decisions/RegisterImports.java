package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.plan.PlanPriorities;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in a register from a file. One person sends and confirms it, another publishes
 * the whole of it in one act.
 */
@Service
public class RegisterImports {

	private static final String BROUGHT_IN = """
			select i.id, i.filename, i.imported_at, i.imported_name, count(d.id) as waiting
			  from decision_import i left join decision d on d.import_id = i.id and d.status = 'SUBMITTED'
			""";

	private final PendingImports pending;

	private final Decisions decisions;

	private final PlanPriorities priorities;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	RegisterImports(PendingImports pending, Decisions decisions, PlanPriorities priorities, JdbcClient jdbc,
			AuditTrail audit, Clock clock) {
		this.pending = pending;
		this.decisions = decisions;
		this.priorities = priorities;
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

	/**
	 * Whether the import was confirmed.
	 * @throws NotFound if there is none of this person
	 */
	public boolean isConfirmed(ImportId id, UserId who) {
		return this.pending.isConfirmed(id, rules(), who);
	}

	/** Throws an import away before it is confirmed. */
	public void discard(ImportId id, UserId who) {
		this.pending.discard(id, rules(), who);
	}

	/**
	 * Takes the new decisions over, for an approver to publish, and changes drafts.
	 * @param fingerprint the preview that was seen
	 * @param source where the register comes from, as readers see it
	 * @return what was done
	 * @throws StaleRecord if something changed since the preview was seen
	 */
	public PendingImports.Imported confirm(ImportId id, String fingerprint, String source, By by) {
		return this.pending.confirm(id, fingerprint, rules(), by, (rows) -> store(id, source, rows, by));
	}

	private void store(ImportId id, String source, List<ImportPreview.Row<ImportedDecision>> rows, By by) {
		String filename = preview(id, Objects.requireNonNull(by.who())).filename();
		this.jdbc.sql("""
				insert into decision_import (id, filename, imported_at, imported_by, imported_name)
				values (?, ?, ?, ?, ?)
				""").params(id.value(), filename, by.when().atOffset(ZoneOffset.UTC), who(by), by.name()).update();
		Map<DecisionReference, Decision> drafts = this.decisions.drafts()
			.stream()
			.collect(Collectors.toMap(Decision::getReference, Function.identity()));
		this.decisions.saveAllAndFlush(rows.stream()
			.map((row) -> (row.version() == null) ? Decision.broughtIn(row.accepted().content(), source, id.value(), by)
					: changed(drafts.get(row.accepted().reference()), row.accepted(), row.version(), by))
			.toList());
	}

	private static Decision changed(@Nullable Decision draft, ImportedDecision imported, int version, By by) {
		if (draft == null) {
			throw new StaleRecord();
		}
		draft.requireVersion(version);
		draft.edit(imported.over(draft.getContent()), by);
		return draft;
	}

	/**
	 * A register that was brought in.
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public BroughtIn read(UUID id) {
		return this.jdbc.sql(BROUGHT_IN + " where i.id = ? group by i.id")
			.param(id)
			.query(RegisterImports::broughtIn)
			.optional()
			.orElseThrow(() -> new NotFound("import " + id));
	}

	/** The registers of which something waits for an approver, the oldest first. */
	@Transactional(readOnly = true)
	public List<BroughtIn> waiting() {
		return this.jdbc.sql(BROUGHT_IN + " group by i.id having count(d.id) > 0 order by i.imported_at")
			.query(RegisterImports::broughtIn)
			.list();
	}

	/** The same without those that a person brought in, or wrote a part of. */
	@Transactional(readOnly = true)
	public List<BroughtIn> waiting(UserId approver) {
		return this.jdbc.sql(BROUGHT_IN + """
				 where not exists (select from decision w join decision_author a on a.decision_id = w.id
				                    where w.import_id = i.id and w.status = 'SUBMITTED' and a.person_id = ?)
				 group by i.id having count(d.id) > 0 order by i.imported_at
				""").param(approver.value()).query(RegisterImports::broughtIn).list();
	}

	private static BroughtIn broughtIn(ResultSet row, int number) throws SQLException {
		return new BroughtIn(row.getObject("id", UUID.class), row.getString("filename"),
				Columns.instant(row, "imported_at"), row.getString("imported_name"), row.getInt("waiting"));
	}

	/**
	 * Publishes every decision of a register that was brought in and still waits. From
	 * then on readers see each as of its own date, or as of now where none is recorded.
	 * @return how many were published
	 * @throws NotFound if there is no such register
	 * @throws RuleBroken if the person brought it in or wrote one of them, or nothing of
	 * it waits
	 */
	@Transactional
	public int publish(UUID id, By by) {
		BroughtIn register = read(id);
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
		if (published == 0) {
			throw new RuleBroken("Nothing of this register waits for approval");
		}
		this.audit.record(by, "Published", new Subject("decision register", id.toString(), register.filename()),
				Changes.none().set("Decisions", published));
		return published;
	}

	private RegisterImport rules() {
		return new RegisterImport(this::stored, this.priorities::all, this.clock);
	}

	private List<RegisterImport.Stored> stored() {
		return this.jdbc.sql("select * from decision").query(RegisterImports::storedRow).list();
	}

	private static RegisterImport.Stored storedRow(ResultSet row, int number) throws SQLException {
		DecisionContent content = new DecisionContent(row.getString("printed"), Columns.reference(row),
				row.getString("title"), row.getString("summary"), row.getObject("made_on", LocalDate.class),
				row.getString("lead"), row.getBigDecimal("cost"), Columns.priority(row),
				Classification.valueOf(row.getString("classification")),
				Columns.withholding(row, row.getString("told")), List.of());
		return new RegisterImport.Stored(row.getObject("id", UUID.class), row.getInt("version"),
				DecisionStatus.valueOf(row.getString("status")), content);
	}

	private static UUID who(By by) {
		return Objects.requireNonNull(by.who()).value();
	}

	/**
	 * A register that was brought in.
	 *
	 * @param id identifies it
	 * @param filename the name of the file
	 * @param importedAt when it was brought in
	 * @param importedName who brought it in
	 * @param waiting how many of its decisions are not published yet
	 */
	public record BroughtIn(UUID id, String filename, Instant importedAt, String importedName, int waiting) {
	}

}
