package org.openscrutiny.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports that wait to be confirmed by the person who sent the file. What was read is
 * kept until then, for a day at most; the file itself is not. The preview is measured
 * against the stored records each time that it is looked at.
 */
@Service
public class PendingImports {

	static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final RealTime realTime;

	private final TransactionTemplate transaction;

	private final AuditTrail audit;

	PendingImports(JdbcClient jdbc, JsonMapper json, RealTime realTime, TransactionTemplate transaction,
			AuditTrail audit) {
		this.jdbc = jdbc;
		this.json = json;
		this.realTime = realTime;
		this.transaction = transaction;
		this.audit = audit;
	}

	/**
	 * Reads a file and keeps its rows. Nothing else is stored yet.
	 * @param file the file
	 * @param rules what its module says about it
	 * @param by who sent it
	 * @return the address of the preview
	 * @throws org.openscrutiny.shared.RuleBroken if the file as a whole cannot be read,
	 * about the field {@value SheetFile#FIELD}
	 */
	public ImportId receive(SheetFile file, ImportRules<?> rules, By by) {
		Sheet sheet = SheetReader.read(file, rules.headings());
		ImportId id = new ImportId(UUID.randomUUID());
		this.jdbc.sql("""
				insert into pending_import (id, kind, uploaded_by, uploaded_at, file_name, sha256, sheet, warnings,
				                            rows, expires_at)
				values (:id, :kind, :who, :when, :file, :sha256, :sheet, cast(:warnings as jsonb),
				        cast(:rows as jsonb), :expires)
				""")
			.param("id", id.value())
			.param("kind", rules.kind())
			.param("who", who(by).value())
			.param("when", utc(by.when()))
			.param("file", sheet.filename())
			.param("sha256", sheet.sha256())
			.param("sheet", sheet.name())
			.param("warnings", this.json.writeValueAsString(sheet.warnings()))
			.param("rows", this.json.writeValueAsString(sheet.rows()))
			.param("expires", utc(this.realTime.now().plus(KEPT)))
			.update();
		return id;
	}

	/**
	 * What an import would do now.
	 * @param id the import
	 * @param rules what its module says about it
	 * @param who the person who looks, who must have sent the file
	 * @param <T> what a row becomes
	 * @return the preview
	 * @throws NotFound if there is none, if somebody else sent it, if it was confirmed or
	 * if it is more than a day old
	 */
	@Transactional(readOnly = true)
	public <T> ImportPreview<T> preview(ImportId id, ImportRules<T> rules, UserId who) {
		Sheet sheet = find(id, rules, who, "").sheet();
		if (sheet == null) {
			throw new NotFound("Import " + id + " was confirmed");
		}
		return ImportPreview.of(sheet, rules);
	}

	/**
	 * Whether an import was confirmed, so that there is no preview any more.
	 * @param who the person who sent the file
	 * @throws NotFound if there is none, if somebody else sent it or if it is more than a
	 * day old
	 */
	@Transactional(readOnly = true)
	public boolean isConfirmed(ImportId id, ImportRules<?> rules, UserId who) {
		return find(id, rules, who, "").sheet() == null;
	}

	/**
	 * Stores the new and the changed rows, all or none, and erases what was kept.
	 * Confirmed again, nothing happens.
	 * @param id the import
	 * @param fingerprint the fingerprint of the preview that was seen
	 * @param rules what its module says about it
	 * @param by who confirms it, who must have sent the file
	 * @param applier stores the rows that it is given, of which there is at least one,
	 * and refuses one whose record has no longer the version that the row tells
	 * @param <T> what a row becomes
	 * @return what was done, also when it had been done before
	 * @throws StaleRecord if a record was changed since the preview was seen: look again
	 * @throws NotFound as for the preview
	 */
	public <T> Imported confirm(ImportId id, String fingerprint, ImportRules<T> rules, By by,
			Consumer<List<ImportPreview.Row<T>>> applier) {
		try {
			return Objects
				.requireNonNull(this.transaction.execute((status) -> apply(id, fingerprint, rules, by, applier)));
		}
		catch (OptimisticLockingFailureException | DuplicateKeyException ex) {
			throw new StaleRecord();
		}
	}

	private <T> Imported apply(ImportId id, String fingerprint, ImportRules<T> rules, By by,
			Consumer<List<ImportPreview.Row<T>>> applier) {
		Kept kept = find(id, rules, who(by), " for update");
		if (kept.sheet() == null) {
			return new Imported(kept.added(), kept.changed());
		}
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param("import " + rules.kind()).query().listOfRows();
		ImportPreview<T> preview = ImportPreview.of(kept.sheet(), rules);
		if (!preview.fingerprint().equals(fingerprint)) {
			throw new StaleRecord();
		}
		if (!preview.touched().isEmpty()) {
			applier.accept(preview.touched());
		}
		Imported imported = new Imported((int) preview.added(), (int) preview.changed());
		erase(id, imported, by);
		this.audit.record(by, "Imported", new Subject(rules.kind(), id.toString(), preview.filename()),
				Changes.none()
					.set("Rows",
							"%d new, %d changed, %d unchanged, %d rejected".formatted(imported.added(),
									imported.changed(), preview.unchanged(), preview.rejected()))
					.set("Checksum", kept.sheet().sha256()));
		return imported;
	}

	/**
	 * Throws an import away.
	 * @param id the import; nothing happens if there is none
	 * @param rules what its module says about it
	 * @param who the person, who must have sent the file
	 */
	@Transactional
	public void discard(ImportId id, ImportRules<?> rules, UserId who) {
		this.jdbc.sql("delete from pending_import where id = ? and kind = ? and uploaded_by = ? and rows is not null")
			.param(id.value())
			.param(rules.kind())
			.param(who.value())
			.update();
	}

	/** Erases what nobody confirmed within a day. */
	@Scheduled(fixedDelayString = "PT1H")
	void eraseExpired() {
		this.jdbc.sql("delete from pending_import where expires_at <= ?").param(utc(this.realTime.now())).update();
	}

	/** The row stays until it expires, so that a second confirmation finds its answer. */
	private void erase(ImportId id, Imported imported, By by) {
		this.jdbc.sql("""
				update pending_import
				   set rows = null, warnings = null, confirmed_at = :when, added = :added, changed = :changed
				 where id = :id
				""")
			.param("when", utc(by.when()))
			.param("added", imported.added())
			.param("changed", imported.changed())
			.param("id", id.value())
			.update();
	}

	private Kept find(ImportId id, ImportRules<?> rules, UserId who, String lock) {
		return this.jdbc.sql("""
				select file_name, sha256, sheet, warnings, rows, added, changed
				  from pending_import
				 where id = ? and kind = ? and uploaded_by = ? and expires_at > ?
				""" + lock)
			.param(id.value())
			.param(rules.kind())
			.param(who.value())
			.param(utc(this.realTime.now()))
			.query(this::kept)
			.optional()
			.orElseThrow(() -> new NotFound("Import " + id));
	}

	private Kept kept(ResultSet row, int number) throws SQLException {
		String rows = row.getString("rows");
		if (rows == null) {
			return new Kept(null, row.getInt("added"), row.getInt("changed"));
		}
		Sheet sheet = new Sheet(row.getString("file_name"), row.getString("sha256"), row.getString("sheet"),
				this.json.readValue(row.getString("warnings"), new TypeReference<List<String>>() {
				}), this.json.readValue(rows, new TypeReference<List<SheetRow>>() {
				}));
		return new Kept(sheet, 0, 0);
	}

	private record Kept(@Nullable Sheet sheet, int added, int changed) {
	}

	private static UserId who(By by) {
		return Objects.requireNonNull(by.who(), "an import is sent and confirmed by a person");
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What an import did.
	 *
	 * @param added how many records are new
	 * @param changed how many were changed
	 */
	public record Imported(int added, int changed) {
	}

}
